import { isIsoDate } from "../calendar.ts";
import { type Monat, monatText } from "../monat.ts";
import { anzahl, datum } from "../sprache.ts";
import type { Auftrag, Auftragsart } from "./auftrag.ts";

const NAMEN: Readonly<Record<Auftragsart, string>> = {
  ausgabe: "Ziehung und Ausgabe der Fragebögen",
  faelleablage: "Ablage der Fällelisten",
  erinnerung: "Erinnerung vor dem Termin der Antworten",
  nachfrage: "Nachfrage nach dem Termin der Antworten",
  verspaetung: "Meldung fehlender Antworten an die Bereichsleitungen",
  zusammenfuehrung: "Zusammenführung der Auswertungen",
  wochenuebersicht: "Wochenübersicht der Kontaktdichte",
  tagesmeldung: "Meldungen des Tages an Vertretungen und Verwaltung",
  loeschung: "Löschung nach Ablauf der Fristen",
  wartung: "Pflege des Datenbestands",
  sicherung: "Sicherung des Datenbestands",
};

export const auftragsname = (art: Auftragsart): string => NAMEN[art];

/** "Erinnerung vor dem Termin der Antworten (5 Arbeitstage), Datenstand Oktober 2026, Dienststelle 63504" */
export const auftragText = ({
  art,
  zeitraum,
  abstand,
  dienststelle,
}: Pick<Auftrag, "art" | "zeitraum" | "abstand" | "dienststelle">): string =>
  [
    `${NAMEN[art]}${abstand === null ? "" : ` (${anzahl(abstand, "Arbeitstag", "Arbeitstage")})`}`,
    isIsoDate(zeitraum)
      ? `${art === "wochenuebersicht" ? "Woche ab " : ""}${datum(zeitraum)}`
      : `Datenstand ${monatText(zeitraum as Monat)}`,
    ...(dienststelle === null ? [] : [`Dienststelle ${dienststelle}`]),
  ].join(", ");
