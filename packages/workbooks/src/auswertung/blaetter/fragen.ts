import { type Fragenergebnis, GRADE, type Haeufigkeiten } from "@verlauf/core";
import { type Diagramm, GRAD_FARBEN } from "../diagramm/diagramm.ts";
import type { Inhalt } from "../inhalt.ts";
import { absoluteRef, cellRef } from "../mappe/a1.ts";
import { type Bedingung, countFormula } from "../mappe/count-formula.ts";
import { layout, type Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS, type Look } from "../mappe/looks.ts";
import type { Formel, Sheet, Wert } from "../mappe/sheet.ts";
import { anteilFormeln } from "./anteil-formel.ts";
import { BLATT, NAME } from "./namen.ts";
import { ANTEIL_KOPF, anteilSpalte, anzahlSpalte } from "./zahl-spalten.ts";

// the answers' heads are also what the formulas look for
const SPALTEN: readonly Tabellenspalte[] = [
  { kopf: "Nr.", breite: 7, look: LOOKS.text },
  { kopf: "Abschnitt", breite: 19, look: LOOKS.wrapped },
  { kopf: "Frage", breite: 66, look: LOOKS.wrapped },
  anzahlSpalte("ja", 8),
  anzahlSpalte("überwiegend ja", 15),
  anzahlSpalte("überwiegend nein", 15),
  anzahlSpalte("nein", 8),
  anzahlSpalte("gültig", 9),
  anzahlSpalte("nicht beurteilbar", 13),
  anzahlSpalte("trifft nicht zu", 10),
  anzahlSpalte("offen", 9),
  anteilSpalte(ANTEIL_KOPF, 15),
  anteilSpalte("95-%-Bereich von", 14),
  anteilSpalte("bis", 8),
];
const [JA, GUELTIG, NICHT_BEURTEILBAR, ANTEIL] = [4, 8, 9, 12];
const CHART_ROWS = 34;
const FIT_ON_A_PAGE = 20;

const countOf = (haeufigkeiten: Haeufigkeiten, antwort: string): number => {
  if (antwort === "nicht beurteilbar") return haeufigkeiten.nichtBeurteilbar;
  if (antwort === "trifft nicht zu") return haeufigkeiten.trifftNichtZu;
  const grad = GRADE.find((each) => each === antwort);
  return grad === undefined ? haeufigkeiten.offen : haeufigkeiten.grade[grad];
};

/** The counts of a row, all found in the sheets of answers and cases. */
const zahlen = (
  row: number,
  headRow: number,
  haeufigkeiten: Haeufigkeiten,
  formelFor: (headCell: string) => string,
): readonly Wert[] => {
  const cell = (column: number): string => cellRef(column, row);
  const counted = (column: number): Formel => ({
    formel: formelFor(`${cellRef(column, headRow).replace(/\d+$/, "")}$${headRow}`),
    ergebnis: countOf(haeufigkeiten, SPALTEN[column - 1]?.kopf ?? ""),
  });
  const gueltig = { formel: `SUM(${cell(JA)}:${cell(GUELTIG - 1)})`, ergebnis: haeufigkeiten.gueltig };
  const { anteil, von, bis } = anteilFormeln(
    { ja: cell(JA), ueberwiegendJa: cell(JA + 1), gueltig: cell(GUELTIG) },
    cell(ANTEIL),
    haeufigkeiten,
  );
  const grade = GRADE.map((_, index) => counted(JA + index));
  const others = [0, 1, 2].map((index) => counted(NICHT_BEURTEILBAR + index));
  return [...grade, gueltig, ...others, anteil, von, bis];
};

const chart = (fragen: readonly Fragenergebnis[], headRow: number, from: number): Diagramm => {
  const [first, last] = [headRow + 1, headRow + fragen.length];
  return {
    art: "balken",
    wert: "geteilt",
    name: "Diagramm Fragen",
    titel: "Antworten je Frage (Balken: Anteile, Zahlen: Antworten)",
    alternativtext: `Gestapeltes Balkendiagramm: je Frage die Anteile von ja, überwiegend ja, überwiegend nein und nein an den gültigen Antworten. Dieselben Zahlen stehen in der Tabelle darüber. ${fragen
      .map(({ frage, gueltig, grade }) => `Frage ${frage.nr}: ${grade.ja + grade["überwiegend ja"]} von ${gueltig}`)
      .join("; ")} mit ja oder überwiegend ja.`,
    kategorien: {
      ref: absoluteRef(BLATT.fragen, 1, first, 1, last),
      texte: fragen.map(({ frage }) => frage.nr),
    },
    reihen: GRADE.map((grad, index) => ({
      nameRef: absoluteRef(BLATT.fragen, JA + index, headRow, JA + index, headRow),
      name: grad,
      ref: absoluteRef(BLATT.fragen, JA + index, first, JA + index, last),
      werte: fragen.map(({ grade }) => grade[grad]),
      ...GRAD_FARBEN[grad],
    })),
    achsen: { kategorie: "Frage Nr.", wert: "Anteil an den gültigen Antworten" },
    von: [0, from],
    bis: [SPALTEN.length, from + CHART_ROWS],
  };
};

const SUM_LOOKS: readonly Look[] = SPALTEN.map(({ look }, index) =>
  index < 3 ? LOOKS.sumText : look === LOOKS.percent ? LOOKS.sumPercent : LOOKS.sumInteger,
);

/** The result per question: counts with what they rest on, and from 30 valid answers on a share with its interval. */
export const fragenBlatt = ({ auswertung, countifs }: Inhalt): Sheet => {
  const { fragen, gesamt, katalog } = auswertung;
  const page = layout(SPALTEN.map(({ breite }) => breite));
  page.title("Ergebnis je Frage");
  page.subtitle(
    "Gültig sind die vier Stufen. „nicht beurteilbar“, „trifft nicht zu“ und „offen“ zählen nicht mit. Anteile gibt es ab 30 gültigen Antworten; Formeln zählen im Blatt Antworten.",
  );
  page.blank();
  const headRow = page.head(SPALTEN);
  const looks = SPALTEN.map(({ look }) => look);
  for (const ergebnis of fragen) {
    const { frage } = ergebnis;
    const row = page.lastRow() + 1;
    const formel = (headCell: string): string => {
      const bedingungen: readonly Bedingung[] = [
        { name: NAME.antwortNr, zelle: `$A${row}` },
        { name: NAME.antwort, zelle: headCell },
      ];
      return countFormula(bedingungen, countifs);
    };
    page.row([frage.nr, frage.abschnitt, frage.text, ...zahlen(row, headRow, ergebnis, formel)], looks);
  }
  const row = page.lastRow() + 1;
  const gesamtformel = (headCell: string): string =>
    countFormula([{ name: NAME.gesamturteil, zelle: headCell }], countifs);
  page.row(["G1", "Gesamturteil", katalog.gesamtfrage, ...zahlen(row, headRow, gesamt, gesamtformel)], SUM_LOOKS);
  page.breakHere();
  page.blank();
  const from = page.lastRow();
  for (let index = 0; index < CHART_ROWS; index++) page.blank();
  return page.sheet(BLATT.fragen, {
    frozen: { rows: headRow, columns: 1 },
    // else the head would stand above the chart too
    printTitle: fragen.length > FIT_ON_A_PAGE ? headRow : null,
    diagramme: fragen.length === 0 ? [] : [chart(fragen, headRow, from)],
  });
};
