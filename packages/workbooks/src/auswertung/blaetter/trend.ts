import { GRADE, type Monatsergebnis, monatText } from "@verlauf/core";
import { type Diagramm, GRAD_FARBEN } from "../diagramm/diagramm.ts";
import type { Inhalt } from "../inhalt.ts";
import { absoluteRef, cellRef } from "../mappe/a1.ts";
import { layout, type Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";
import type { Sheet, Wert } from "../mappe/sheet.ts";
import { anteilFormeln } from "./anteil-formel.ts";
import { BLATT } from "./namen.ts";
import { anzahlSpalte, GRADSPALTEN } from "./zahl-spalten.ts";

const JA = 3;
const GUELTIG = JA + GRADE.length;
const ANTEIL = GUELTIG + 1;
const CHART_ROWS = 18;

const MONATSSPALTEN: readonly Tabellenspalte[] = [
  { kopf: "Datenstand", breite: 20, look: LOOKS.text },
  anzahlSpalte("Fälle", 12),
  ...GRADSPALTEN,
];

const monatszeile = ({ monat, faelle, gesamt }: Monatsergebnis, row: number): readonly Wert[] => {
  const cell = (column: number): string => cellRef(column, row);
  const zellen = { ja: cell(JA), ueberwiegendJa: cell(JA + 1), gueltig: cell(GUELTIG) };
  const { anteil, von, bis } = anteilFormeln(zellen, cell(ANTEIL), gesamt);
  const gueltig = { formel: `SUM(${cell(JA)}:${cell(GUELTIG - 1)})`, ergebnis: gesamt.gueltig };
  return [monatText(monat), faelle, ...GRADE.map((grad) => gesamt.grade[grad]), gueltig, anteil, von, bis];
};

const chart = (trend: readonly Monatsergebnis[], headRow: number, from: number): Diagramm => {
  const [first, last] = [headRow + 1, headRow + trend.length];
  return {
    art: "saeulen",
    wert: "geteilt",
    name: "Diagramm Trend",
    titel: "Gesamturteil nach Monaten (Säulen: Anteile, Zahlen: Fälle)",
    alternativtext: `Gestapeltes Säulendiagramm: je Monat die Anteile von ja, überwiegend ja, überwiegend nein und nein am Gesamturteil. ${trend
      .map(
        ({ monat, gesamt: { grade, gueltig } }) =>
          `${monatText(monat)}: ${grade.ja + grade["überwiegend ja"]} von ${gueltig}`,
      )
      .join("; ")} mit ja oder überwiegend ja.`,
    kategorien: {
      ref: absoluteRef(BLATT.trend, 1, first, 1, last),
      texte: trend.map(({ monat }) => monatText(monat)),
    },
    reihen: GRADE.map((grad, index) => ({
      nameRef: absoluteRef(BLATT.trend, JA + index, headRow, JA + index, headRow),
      name: grad,
      ref: absoluteRef(BLATT.trend, JA + index, first, JA + index, last),
      werte: trend.map(({ gesamt }) => gesamt.grade[grad]),
      ...GRAD_FARBEN[grad],
    })),
    achsen: { kategorie: "Datenstand", wert: "Anteil am Gesamturteil" },
    von: [0, from],
    bis: [MONATSSPALTEN.length, from + CHART_ROWS],
  };
};

/** The overall judgement month by month, with a chart. */
export const trendBlatt = ({ auswertung }: Inhalt): Sheet => {
  const { trend, katalog } = auswertung;
  const page = layout(MONATSSPALTEN.map(({ breite }) => breite));
  page.title("Trend");
  page.paragraph(
    "Jeder Monat mit den Zahlen seiner eigenen Fälle. Andere Fälle in anderen Monaten: Schwankungen sind zu erwarten, erst ein Verlauf über mehrere Monate sagt etwas.",
    LOOKS.note,
  );
  page.blank();
  page.heading(katalog.gesamtfrage);
  const headRow = page.head(MONATSSPALTEN);
  const looks = MONATSSPALTEN.map(({ look }) => look);
  for (const monat of trend) page.row(monatszeile(monat, page.lastRow() + 1), looks);
  page.blank();
  const from = page.lastRow();
  for (let index = 0; index < CHART_ROWS; index++) page.blank();
  return page.sheet(BLATT.trend, {
    diagramme: [chart(trend, headRow, from)],
  });
};
