import type { Uebereinstimmung } from "@verlauf/core";
import type { Inhalt } from "../inhalt.ts";
import { layout, type Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";
import type { Sheet, Wert } from "../mappe/sheet.ts";
import { BLATT } from "./namen.ts";

const SPALTEN: readonly Tabellenspalte[] = [
  { kopf: "Nr.", breite: 8, look: LOOKS.text },
  { kopf: "Frage", breite: 80, look: LOOKS.wrapped },
  { kopf: "Paare", breite: 11, look: LOOKS.integer, kopfLook: LOOKS.headNumber },
  { kopf: "gleich", breite: 11, look: LOOKS.integer, kopfLook: LOOKS.headNumber },
  { kopf: "Anteil gleich", breite: 12, look: LOOKS.percent, kopfLook: LOOKS.headNumber },
  { kopf: "AC1", breite: 11, look: LOOKS.ratio, kopfLook: LOOKS.headNumber },
];

const LESEHILFE = [
  "Manche Fälle werden zweimal beurteilt: von der Teamleitung und von RD oder Zentrale, oder als Kalibrierfall von allen Teamleitungen des Bereichs. Ein Paar sind zwei Urteile zum selben Fall, die beide eine der vier Stufen nennen.",
  "„gleich“ zählt Paare mit derselben Stufe. AC1 (Gwet) zieht davon ab, was auch der Zufall an Übereinstimmung ergäbe: 1 ist völlige Übereinstimmung, 0 nicht mehr als Zufall; unter 0 liegt sie darunter. Bei wenigen Paaren schwanken beide Zahlen stark.",
  "Weichen die Urteile bei einer Frage oft voneinander ab, ist der Maßstab zu klären, nicht ein Urteil zu berichtigen. Wer welches Urteil abgegeben hat, steht hier nicht.",
];

const zeile = (
  { frage, paare, gleich, anteil, ac1 }: Uebereinstimmung,
  row: number,
  gesamtfrage: string,
): readonly Wert[] => [
  frage?.nr ?? "G1",
  frage?.text ?? gesamtfrage,
  paare,
  gleich,
  { formel: `IF(C${row}=0,"–",D${row}/C${row})`, ergebnis: anteil ?? "–" },
  ac1 ?? "–",
];

/** How far those who judged the same cases agree (VA-14). */
export const doppeltBlatt = ({ auswertung }: Inhalt): Sheet => {
  const { uebereinstimmung, katalog } = auswertung;
  const page = layout(SPALTEN.map(({ breite }) => breite));
  page.title("Doppelt beurteilt");
  for (const text of LESEHILFE) page.paragraph(text, LOOKS.note);
  if (uebereinstimmung.every(({ paare }) => paare === 0))
    page.paragraph("Zu diesem Monat liegt kein doppelt beurteilter Fall vor.", LOOKS.paragraph);
  page.blank();
  const headRow = page.head(SPALTEN);
  const looks = SPALTEN.map(({ look }) => look);
  for (const eine of uebereinstimmung) page.row(zeile(eine, page.lastRow() + 1, katalog.gesamtfrage), looks);
  return page.sheet(BLATT.doppelt, { frozen: { rows: headRow, columns: 1 }, printTitle: headRow });
};
