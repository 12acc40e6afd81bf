import { type IsoDate, type Monat, monatText } from "@verlauf/core";
import { writeCsv } from "../csv.ts";
import type { Blatt, Spalte } from "../liste.ts";
import { writeListe } from "../workbook.ts";

/** What the log holds about staff, without anybody in it. */
export interface Auskunftsinhalt {
  readonly angaben: readonly { readonly feld: string; readonly inhalt: string }[];
  readonly regeln: readonly { readonly frage: string; readonly antwort: string }[];
  readonly arten: readonly {
    readonly art: string;
    readonly handlung: string;
    readonly anlass: string;
    readonly gegenstand: string;
  }[];
  readonly zahlen: readonly {
    readonly monat: Monat;
    readonly art: string;
    readonly anlass: string;
    readonly anzahl: number;
  }[];
}

const textspalte = (kopf: string, breite: number): Spalte => ({ kopf, art: "text", breite, umbruch: true });

const ZAHLENSPALTEN = [
  textspalte("Monat", 18),
  textspalte("Art", 14),
  textspalte("Anlass", 60),
  { kopf: "Einträge", art: "zahl", breite: 14 },
] as const satisfies readonly Spalte[];

const zahlenzeilen = ({ zahlen }: Auskunftsinhalt): Blatt["zeilen"] =>
  zahlen.map(({ monat, art, anlass, anzahl }) => [monatText(monat), art, anlass, anzahl]);

const blaetterOf = (inhalt: Auskunftsinhalt): readonly Blatt[] => [
  {
    name: "Regeln",
    titel: "Protokoll: wozu, wer sieht es, wie lange",
    untertitel: ["Was Verlauf über Beschäftigte aufzeichnet. Namen und Pseudonyme stehen in dieser Auskunft nicht."],
    spalten: [textspalte("Frage", 38), textspalte("Antwort", 100)],
    zeilen: inhalt.regeln.map(({ frage, antwort }) => [frage, antwort]),
  },
  {
    name: "Angaben",
    titel: "Was in einem Eintrag steht",
    untertitel: ["Jeder Eintrag hat diese Angaben und keine weiteren."],
    spalten: [textspalte("Angabe", 28), textspalte("Inhalt", 110)],
    zeilen: inhalt.angaben.map(({ feld, inhalt: was }) => [feld, was]),
  },
  {
    name: "Handlungen",
    titel: "Was protokolliert wird",
    untertitel: ["Alle Handlungen, zu denen es Einträge gibt."],
    spalten: [
      textspalte("Art", 14),
      textspalte("Handlung", 28),
      textspalte("Anlass", 56),
      textspalte("Gegenstand", 48),
    ],
    zeilen: inhalt.arten.map(({ art, handlung, anlass, gegenstand }) => [art, handlung, anlass, gegenstand]),
  },
  {
    name: "Anzahl je Monat",
    titel: "Einträge je Monat und Handlung",
    untertitel: ["Über das ganze Haus gezählt, ohne Personen, Rollen und Teams."],
    spalten: ZAHLENSPALTEN,
    zeilen: zahlenzeilen(inhalt),
  },
];

/** The workbook for a staff council. */
export const writeProtokollauskunft = (inhalt: Auskunftsinhalt, stand: IsoDate): Promise<Uint8Array> =>
  writeListe({
    titel: "Auskunft über das Protokoll",
    beschreibung: "Was Verlauf über Beschäftigte aufzeichnet, wer es sieht und wie lange es bleibt",
    stand,
    blaetter: blaetterOf(inhalt),
  });

/** The counts alone, as CSV for a German Excel. */
export const protokollzahlenAsCsv = (inhalt: Auskunftsinhalt): string => writeCsv(ZAHLENSPALTEN, zahlenzeilen(inhalt));
