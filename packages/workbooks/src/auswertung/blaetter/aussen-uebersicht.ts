import type { Aussenergebnis } from "@verlauf/core";
import type { Aussenmappe } from "../auswertungsmappe.ts";
import { layout, type Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";
import type { Sheet } from "../mappe/sheet.ts";
import { anteilDiagramm } from "./anteil-diagramm.ts";
import { aussenzahl, gradwerte, VERDECKT_TEXT } from "./aussenzahlen.ts";
import { kopfzeilen } from "./kopfzeilen.ts";
import { BLATT } from "./namen.ts";
import { ANTEIL_KOPF, anzahlSpalte, GRADSPALTEN } from "./zahl-spalten.ts";

const SPALTEN: readonly Tabellenspalte[] = [
  { kopf: "Dienststelle", breite: 38, look: LOOKS.wrapped },
  { kopf: "Art", breite: 8, look: LOOKS.text },
  anzahlSpalte("Fälle", 10),
  ...GRADSPALTEN,
];
const ANTEIL = SPALTEN.findIndex(({ kopf }) => kopf === ANTEIL_KOPF) + 1;
const LEAST_CHART_ROWS = 16;

const WEITER = [
  "Blatt Fragen: Wo liegt der Anteil von ja und überwiegend ja niedrig? AA und gE stehen in eigenen Blättern.",
  "Blatt Dienststellen und Fragen: Worüber ist mit welcher Dienststelle zu sprechen? Die Dienststellen stehen nach Namen, nicht nach Ergebnis.",
  "Blatt Handlungsfelder im Dialog ausfüllen, und speichern: Die nächste Auswertung übernimmt, was offen ist.",
] as const;

/** The overall judgement of the district and its offices. */
export const aussenUebersichtBlatt = ({ kopf, auswertung }: Aussenmappe): Sheet => {
  const { dienststellen, summen, katalog } = auswertung;
  const page = layout(SPALTEN.map(({ breite }) => breite));
  kopfzeilen(page, kopf, katalog);
  page.blank();
  page.heading(katalog.gesamtfrage);
  page.paragraph(
    `${VERDECKT_TEXT} Anteile gibt es ab 30 gültigen Urteilen und nur, wenn keine ihrer Zahlen verdeckt ist.`,
    LOOKS.note,
  );
  const headRow = page.head(SPALTEN);
  const looks = SPALTEN.map(({ look }) => look);
  const sumLooks = SPALTEN.map(({ look }) =>
    look === LOOKS.percent ? LOOKS.sumPercent : look === LOOKS.integer ? LOOKS.sumInteger : LOOKS.sumText,
  );
  const werte = ({ einheit, art, faelle, gesamt }: Aussenergebnis) => [
    einheit,
    art,
    aussenzahl(faelle),
    ...gradwerte(gesamt),
  ];
  for (const dienststelle of dienststellen) page.row(werte(dienststelle), looks);
  for (const summe of summen) page.row(werte(summe), sumLooks);
  const balken = [...dienststellen, ...summen].map(({ einheit, gesamt }) => ({
    name: einheit,
    positiv: gesamt.positiv,
  }));
  const hasChart = balken.some(({ positiv }) => positiv !== null);
  const chartRows = Math.max(LEAST_CHART_ROWS, Math.ceil(balken.length * 1.6) + 5);
  page.breakHere();
  const from = page.lastRow();
  if (hasChart) for (let index = 0; index <= chartRows; index++) page.blank();
  page.heading("Wie es weitergeht");
  for (const [index, schritt] of WEITER.entries()) page.paragraph(`${index + 1}. ${schritt}`);
  const tabelle = { blatt: BLATT.uebersicht, headRow, namenspalte: 1, anteilspalte: ANTEIL, kopf: ANTEIL_KOPF };
  const diagramm = anteilDiagramm(balken, tabelle, {
    art: "balken",
    name: "Diagramm Gesamturteil",
    titel: "Gesamturteil: Anteil ja und überwiegend ja",
    achsen: { kategorie: "Dienststelle", wert: "Anteil an den gültigen Urteilen" },
    von: [0, from],
    bis: [SPALTEN.length, from + chartRows],
  });
  return page.sheet(BLATT.uebersicht, { diagramme: hasChart ? [diagramm] : [] });
};
