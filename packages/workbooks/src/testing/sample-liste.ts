import type { Blatt, Liste, Spalte, Zelle } from "../liste.ts";

// Test tool: the list that a team lead gets, in small.

export const SPALTEN: readonly Spalte[] = [
  { kopf: "Kundennummer", art: "text", breite: 15 },
  {
    kopf: "Status",
    art: "text",
    breite: 14,
    farben: { überfällig: "warnung", fällig: "achtung", "im Soll": "gut", ausgenommen: "neutral" },
  },
  { kopf: "fällig am", art: "datum", breite: 12 },
  { kopf: "Tage überfällig", art: "zahl", breite: 11 },
  { kopf: "Begründung", art: "text", breite: 60, umbruch: true },
];

export const zeile = (number: number, begruendung: string = "Der nächste Kontakt war fällig."): readonly Zelle[] => [
  `123H${String(number).padStart(6, "0")}`,
  "überfällig",
  { datum: "2016-04-15" },
  47,
  begruendung,
];

export const blatt = (name: string, zeilen: readonly (readonly Zelle[])[]): Blatt => ({
  name,
  titel: `${name}: wer überfällig ist`,
  untertitel: ["Stichtag 01.06.2016 · Datenstand 31.05.2016"],
  spalten: SPALTEN,
  zeilen,
});

export const liste = (...blaetter: readonly Blatt[]): Liste => ({
  titel: "Überfällige Kontakte & Fristen",
  beschreibung: "Wer am 01.06.2016 überfällig ist",
  stand: "2016-06-01",
  blaetter,
});
