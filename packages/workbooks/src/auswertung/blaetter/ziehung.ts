import { kurzreferenz, rahmenText } from "@verlauf/core";
import { germanDay } from "../../safe-text.ts";
import type { Mappenprotokoll } from "../auswertungsmappe.ts";
import type { Inhalt } from "../inhalt.ts";
import { filterOf, layout, type Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";
import type { Sheet, Wert } from "../mappe/sheet.ts";
import { BLATT } from "./namen.ts";

const LOS = "Los";

const SPALTEN: readonly Tabellenspalte[] = [
  { kopf: "Team", breite: 11, look: LOOKS.line },
  { kopf: "Fall", breite: 20, look: LOOKS.line },
  { kopf: LOS, breite: 88, look: LOOKS.line },
  { kopf: "ersetzt durch", breite: 20, look: LOOKS.line },
  { kopf: "Grund", breite: 34, look: LOOKS.lineWrapped },
];

const nachpruefung = (monat: string): readonly string[] => [
  "Die Auswahl hat das System zufällig getroffen; niemand konnte sie beeinflussen, und jede Person kann sie nachrechnen. Die Kundennummern stehen nicht hier, sondern im Protokoll des Teams:",
  `1. Protokoll holen: verlauf stichprobe protokoll --monat ${monat} --team TEAM --datei protokoll.json`,
  "2. Mit Verlauf prüfen: verlauf stichprobe pruefen --protokoll protokoll.json",
  "3. Oder von Hand mit einem beliebigen SHA-256-Werkzeug: Die Kundennummern des Rahmens, nach Zeichencode sortiert und mit je einem Zeilenvorschub (LF) dazwischen, ergeben die Prüfsumme des Rahmens. Die Prüfsumme der Startzahl, direkt gefolgt von der Kundennummer, ergibt die Prüfsumme des Falls. Diese als Dezimalzahl mit mindestens 64 Ziffern, die Ziffern in umgekehrter Folge hinter „0.“, ist das Los. Die kleinsten Lose sind die gezogenen Fälle, in dieser Reihenfolge.",
];

const OHNE_LOSE =
  "Die Auswahl hat das System zufällig getroffen; niemand konnte sie beeinflussen. Kundennummern und Lose stehen nicht hier, denn aus einem Los ließe sich die Nummer errechnen. Wer die Nummern sehen darf, kann die Auswahl mit dem Protokoll des Teams nachrechnen.";

const protokollText = ({ datenstand, regel, rahmen, gezogen, faelle }: Mappenprotokoll): string =>
  `Datenstand ${germanDay(datenstand)} · gezogen am ${germanDay(gezogen.am)} von ${gezogen.von} · ${regel.quelle} · ${rahmenText(rahmen)} Gezogen: ${faelle.length}.`;

/** The teams' draws: what was drawn from, by which seed, and how anyone can check it. */
export const ziehungBlatt = ({ mappe, auswertung }: Inhalt): Sheet => {
  const { protokolle } = mappe;
  const ohneLose = protokolle.some(({ faelle }) => faelle.some(({ ticket }) => ticket === null));
  const spalten = SPALTEN.filter(({ kopf }) => !ohneLose || kopf !== LOS);
  const page = layout(spalten.map(({ breite }) => breite));
  page.title("Ziehung der Fälle");
  for (const text of ohneLose ? [OHNE_LOSE] : nachpruefung(auswertung.monat)) page.paragraph(text, LOOKS.note);
  page.blank();
  const place = new Map(auswertung.teams.map(({ stand }, index) => [stand.team, index]));
  const placeOf = ({ team }: Mappenprotokoll): number => place.get(team) ?? auswertung.teams.length;
  const sorted = protokolle.toSorted((one, other) => placeOf(one) - placeOf(other));
  page.heading("Rahmen und Startzahl je Team");
  for (const protokoll of sorted) {
    page.paragraph(`Team ${protokoll.team}: ${protokollText(protokoll)}`);
    const { sha256 } = protokoll.rahmen;
    const summe = sha256 === null ? "" : ` · Prüfsumme des Rahmens (SHA-256): ${sha256}`;
    page.paragraph(`Startzahl: ${protokoll.seed}${summe}`);
  }
  if (sorted.length === 0) page.paragraph("Zu diesem Monat liegt kein Protokoll vor.");
  page.breakHere();
  page.heading("Gezogene Fälle");
  const headRow = page.head(spalten);
  const looks = spalten.map(({ look }) => look);
  for (const { team, dienststelle, faelle } of sorted) {
    for (const { referenz, ticket, ersetztDurch, grund } of faelle) {
      const durch =
        ersetztDurch === null ? (grund === null ? null : "ohne Ersatz") : kurzreferenz(ersetztDurch, dienststelle);
      const los: readonly Wert[] = ohneLose ? [] : [ticket];
      page.row([team, kurzreferenz(referenz, dienststelle), ...los, durch, grund], looks);
    }
  }
  return page.sheet(BLATT.ziehung, { printTitle: headRow, filter: filterOf(headRow, page.lastRow(), spalten.length) });
};
