import type { Aussenergebnis, Katalog } from "@verlauf/core";
import { layout, type Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";
import type { Sheet } from "../mappe/sheet.ts";
import { anteilDiagramm } from "./anteil-diagramm.ts";
import { aussenzahl, gradwerte, VERDECKT_TEXT } from "./aussenzahlen.ts";
import { ANTEIL_KOPF, anzahlSpalte, GRADSPALTEN } from "./zahl-spalten.ts";

const SPALTEN: readonly Tabellenspalte[] = [
  { kopf: "Nr.", breite: 7, look: LOOKS.text },
  { kopf: "Frage", breite: 66, look: LOOKS.wrapped },
  ...GRADSPALTEN,
  anzahlSpalte("nicht beurteilbar", 14),
  anzahlSpalte("trifft nicht zu", 12),
];
const ANTEIL = SPALTEN.findIndex(({ kopf }) => kopf === ANTEIL_KOPF) + 1;
const CHART_ROWS = 34;
const FIT_ON_A_PAGE = 20;

/** The result per question of the district, of all AA or of all gE. */
export const aussenFragenBlatt = (
  name: string,
  { einheit, fragen, gesamt }: Aussenergebnis,
  katalog: Katalog,
): Sheet => {
  const page = layout(SPALTEN.map(({ breite }) => breite));
  page.title(`Ergebnis je Frage: ${einheit}`);
  page.paragraph(`Gültig sind die vier Stufen. ${VERDECKT_TEXT}`, LOOKS.note);
  page.blank();
  const headRow = page.head(SPALTEN);
  const looks = SPALTEN.map(({ look }) => look);
  for (const { frage, haeufigkeiten } of fragen) {
    const { nichtBeurteilbar, trifftNichtZu } = haeufigkeiten;
    const weitere = [aussenzahl(nichtBeurteilbar), aussenzahl(trifftNichtZu)];
    page.row([frage.nr, frage.text, ...gradwerte(haeufigkeiten), ...weitere], looks);
  }
  const sumLooks = SPALTEN.map(({ look }) =>
    look === LOOKS.percent ? LOOKS.sumPercent : look === LOOKS.integer ? LOOKS.sumInteger : LOOKS.sumText,
  );
  page.row(["G1", katalog.gesamtfrage, ...gradwerte(gesamt), null, null], sumLooks);
  const balken = fragen.map(({ frage, haeufigkeiten }) => ({ name: frage.nr, positiv: haeufigkeiten.positiv }));
  const hasChart = balken.some(({ positiv }) => positiv !== null);
  page.breakHere();
  page.blank();
  const from = page.lastRow();
  if (hasChart) for (let index = 0; index < CHART_ROWS; index++) page.blank();
  const tabelle = { blatt: name, headRow, namenspalte: 1, anteilspalte: ANTEIL, kopf: ANTEIL_KOPF };
  const diagramm = anteilDiagramm(balken, tabelle, {
    art: "balken",
    name: `Diagramm ${name}`,
    titel: `${einheit}: Anteil ja und überwiegend ja je Frage`,
    achsen: { kategorie: "Frage Nr.", wert: "Anteil an den gültigen Antworten" },
    von: [0, from],
    bis: [SPALTEN.length, from + CHART_ROWS],
  });
  return page.sheet(name, {
    frozen: { rows: headRow, columns: 1 },
    // else the head would stand above the chart too
    printTitle: fragen.length > FIT_ON_A_PAGE ? headRow : null,
    diagramme: hasChart ? [diagramm] : [],
  });
};
