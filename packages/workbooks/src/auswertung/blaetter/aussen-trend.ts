import { type Aussenauswertung, monatText } from "@verlauf/core";
import { layout, type Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";
import type { Sheet } from "../mappe/sheet.ts";
import { anteilDiagramm } from "./anteil-diagramm.ts";
import { aussenzahl, gradwerte, VERDECKT_TEXT } from "./aussenzahlen.ts";
import { BLATT } from "./namen.ts";
import { ANTEIL_KOPF, anzahlSpalte, GRADSPALTEN } from "./zahl-spalten.ts";

const SPALTEN: readonly Tabellenspalte[] = [
  { kopf: "Datenstand", breite: 20, look: LOOKS.text },
  anzahlSpalte("Fälle", 12),
  ...GRADSPALTEN,
];
const ANTEIL = SPALTEN.findIndex(({ kopf }) => kopf === ANTEIL_KOPF) + 1;
const CHART_ROWS = 18;

/** The district's overall judgement month by month. */
export const aussenTrendBlatt = ({ trend, katalog }: Aussenauswertung): Sheet => {
  const page = layout(SPALTEN.map(({ breite }) => breite));
  page.title("Trend");
  page.paragraph(`Jeder Monat mit den Zahlen seiner eigenen Fälle. ${VERDECKT_TEXT}`, LOOKS.note);
  page.blank();
  page.heading(katalog.gesamtfrage);
  const headRow = page.head(SPALTEN);
  const looks = SPALTEN.map(({ look }) => look);
  for (const { monat, ergebnis } of trend)
    page.row([monatText(monat), aussenzahl(ergebnis.faelle), ...gradwerte(ergebnis.gesamt)], looks);
  page.blank();
  const from = page.lastRow();
  for (let index = 0; index < CHART_ROWS; index++) page.blank();
  const balken = trend.map(({ monat, ergebnis }) => ({ name: monatText(monat), positiv: ergebnis.gesamt.positiv }));
  const tabelle = { blatt: BLATT.trend, headRow, namenspalte: 1, anteilspalte: ANTEIL, kopf: ANTEIL_KOPF };
  const diagramm = anteilDiagramm(balken, tabelle, {
    art: "saeulen",
    name: "Diagramm Trend",
    titel: "Gesamturteil nach Monaten: Anteil ja und überwiegend ja",
    achsen: { kategorie: "Datenstand", wert: "Anteil an den gültigen Urteilen" },
    von: [0, from],
    bis: [SPALTEN.length, from + CHART_ROWS],
  });
  return page.sheet(BLATT.trend, { diagramme: balken.some(({ positiv }) => positiv !== null) ? [diagramm] : [] });
};
