import type { Protokollart, Protokollzahl, Store } from "@verlauf/store";
import { beschreibungOf, PROTOKOLLHANDLUNGEN } from "./handlungen.ts";
import { eintragOf } from "./protokollant.ts";

export const ART_TEXTE: Readonly<Record<Protokollart, string>> = {
  aenderung: "Änderung",
  lesen: "Lesen",
  sicherheit: "Sicherheit",
  loeschung: "Löschung",
};

/** What the log holds about staff, without anybody in it: for a staff council. */
export interface Protokollauskunft {
  readonly angaben: readonly { readonly feld: string; readonly inhalt: string }[];
  readonly regeln: readonly { readonly frage: string; readonly antwort: string }[];
  readonly arten: readonly {
    readonly art: string;
    readonly handlung: string;
    readonly anlass: string;
    readonly gegenstand: string;
  }[];
  readonly zahlen: readonly {
    readonly monat: Protokollzahl["monat"];
    readonly art: string;
    readonly anlass: string;
    readonly anzahl: number;
  }[];
}

const ANGABEN: Protokollauskunft["angaben"] = [
  { feld: "Art", inhalt: "Änderung, Lesen, Sicherheit oder Löschung" },
  { feld: "Handlung", inhalt: "was getan wurde, als festes Wort; die Tabelle „Handlungen“ nennt alle" },
  {
    feld: "Wer",
    inhalt:
      "bei Personen ein Pseudonym, das jeden Tag ein anderes ist; sonst der Zugangsschlüssel, „betrieb“ oder der Dienst",
  },
  { feld: "Rolle", inhalt: "die Rolle der Person, zum Beispiel TL" },
  { feld: "Einheit", inhalt: "Dienststelle, Bereich oder Team, um das es ging" },
  {
    feld: "Gegenstand",
    inhalt: "zum Beispiel ein Monat oder die Referenz eines Falls; nie eine Kundennummer, nie ein freier Text",
  },
  { feld: "Minute", inhalt: "der Zeitpunkt, auf die Minute genau" },
  {
    feld: "Versiegelte Zuordnung",
    inhalt: "welche Anmeldung zu einem Pseudonym gehört; nur mit zwei Schlüsseln zu öffnen",
  },
];

const regeln = (monate: number): Protokollauskunft["regeln"] => [
  {
    frage: "Wozu?",
    antwort: "Nachweis, wer Sozialdaten geändert oder gelesen hat. Nicht zur Beurteilung von Beschäftigten.",
  },
  {
    frage: "Wer sieht das Protokoll?",
    antwort: "Die Verwaltung. Einen Filter oder eine Auswertung nach Personen gibt es nicht.",
  },
  {
    frage: "Wer kann ein Pseudonym auflösen?",
    antwort:
      "Verwaltung und Datenschutz nur gemeinsam, jede Seite mit eigenem Schlüssel und Kennwort. Jede Auflösung wird vorher selbst protokolliert.",
  },
  { frage: "Wer sieht die eigenen Einträge?", antwort: "Jede Person auf Verlangen, mit Hilfe beider Schlüssel." },
  {
    frage: "Wie lange?",
    antwort: `${monate} Monate. Danach werden ganze Monate mitsamt den Zuordnungen gelöscht; auch das wird protokolliert.`,
  },
  {
    frage: "Kann jemand etwas ändern?",
    antwort:
      "Nicht unbemerkt: Jeder Block trägt die Prüfsumme des vorigen. „verlauf protokoll pruefen“ findet jede Änderung.",
  },
  {
    frage: "Was wird nicht gespeichert?",
    antwort: "Namen im Klartext, Sekunden, Antwortzeiten, Ranglisten, Auswertungen je Person.",
  },
];

/** Reads how many entries there are of each kind, and notes that this was asked for. */
export const protokollauskunft = async (
  { store, monate }: { readonly store: Store; readonly monate: number },
  jetzt: Date,
): Promise<Protokollauskunft> => {
  const vermerk = { art: "lesen", handlung: "protokoll.ausgeben", einheit: null, gegenstand: null } as const;
  await store.protokolliere([eintragOf(vermerk, { wer: "betrieb", rolle: null }, jetzt)]);
  const zahlen = await store.protokollzahlen();
  return {
    angaben: ANGABEN,
    regeln: regeln(monate),
    arten: Object.entries(PROTOKOLLHANDLUNGEN).map(([handlung, { art, anlass, gegenstand }]) => ({
      art: ART_TEXTE[art],
      handlung,
      anlass,
      gegenstand,
    })),
    zahlen: zahlen.map(({ monat, art, handlung, anzahl }) => ({
      monat,
      art: ART_TEXTE[art],
      anlass: beschreibungOf(handlung)?.anlass ?? handlung,
      anzahl,
    })),
  };
};
