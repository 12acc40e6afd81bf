import { type Frage, type Haeufigkeiten, type Monatsergebnis, monatText } from "@verlauf/core";
import type { Inhalt } from "../inhalt.ts";
import { filterOf, layout, type Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";
import type { Sheet } from "../mappe/sheet.ts";
import { BLATT } from "./namen.ts";
import { vonText } from "./teams.ts";

const MOST_MONTHS = 12;

/** A share where enough answers carry it, else the bare count; a question that wasn't asked has none. */
const trendtext = (haeufigkeiten: Haeufigkeiten | undefined): string => {
  if (haeufigkeiten === undefined) return "nicht gefragt";
  const { positiv, grade, gueltig } = haeufigkeiten;
  return positiv === null
    ? vonText(grade.ja + grade["überwiegend ja"], gueltig)
    : `${Math.round(positiv.anteil * 100)} % (${gueltig})`;
};

const zeile = ({ nr, text }: Frage, monate: readonly Monatsergebnis[]): readonly string[] => [
  nr,
  text,
  ...monate.map(({ fragen }) => trendtext(fragen.find(({ frage }) => frage.nr === nr))),
];

/** Every question month by month. */
export const trendFragenBlatt = ({ auswertung }: Inhalt): Sheet => {
  const { katalog, trend } = auswertung;
  const monate = trend.slice(-MOST_MONTHS);
  const spalten: readonly Tabellenspalte[] = [
    { kopf: "Nr.", breite: 7, look: LOOKS.text },
    { kopf: "Frage", breite: 52, look: LOOKS.wrapped },
    ...monate.map(({ monat }) => ({
      kopf: monatText(monat),
      breite: 17,
      look: LOOKS.centred,
      kopfLook: LOOKS.headCentre,
    })),
  ];
  const page = layout(spalten.map(({ breite }) => breite));
  page.title("Trend je Frage");
  page.paragraph(
    `„ja“ und „überwiegend ja“ zusammen: ab 30 gültigen Antworten als Anteil mit der Zahl der gültigen Antworten in Klammern, sonst als Zahl. Höchstens die letzten ${MOST_MONTHS} Monate.`,
    LOOKS.note,
  );
  page.blank();
  const headRow = page.head(spalten);
  const looks = spalten.map(({ look }) => look);
  for (const frage of katalog.fragen) page.row(zeile(frage, monate), looks);
  return page.sheet(BLATT.trendFragen, {
    frozen: { rows: headRow, columns: 2 },
    printTitle: headRow,
    filter: filterOf(headRow, page.lastRow(), spalten.length),
  });
};
