import type { Inhalt } from "../inhalt.ts";
import { absoluteRef } from "../mappe/a1.ts";
import { layout, type Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";
import type { Bereichsname, Sheet } from "../mappe/sheet.ts";
import { BLATT, NAME } from "./namen.ts";

const SPALTEN: readonly Tabellenspalte[] = [
  { kopf: "Monat", breite: 10, look: LOOKS.line },
  { kopf: "Team", breite: 10, look: LOOKS.line },
  { kopf: "Fall", breite: 18, look: LOOKS.line },
  { kopf: "Rechtskreis", breite: 14, look: LOOKS.line },
  { kopf: "Nr.", breite: 8, look: LOOKS.line },
  { kopf: "Abschnitt", breite: 20, look: LOOKS.lineWrapped },
  { kopf: "Frage", breite: 48, look: LOOKS.lineWrapped },
  { kopf: "Antwort", breite: 18, look: LOOKS.line },
  { kopf: "Begründung", breite: 42, look: LOOKS.lineWrapped },
];
const [TEAM, NR, ANTWORT] = [2, 5, 8];

/** Every answer to every question, a row each: what all counts of questions rest on. */
export const antwortenBlatt = ({ auswertung, antworten }: Inhalt): { sheet: Sheet; namen: readonly Bereichsname[] } => {
  const page = layout(SPALTEN.map(({ breite }) => breite));
  page.title("Antworten");
  page.subtitle(
    "Jede Antwort eine Zeile. Filtern nach Team, Frage oder Antwort zeigt, welche Fälle hinter einer Zahl stehen. „offen“ ist noch nicht beantwortet.",
  );
  page.blank();
  const headRow = page.head(SPALTEN);
  const looks = SPALTEN.map(({ look }) => look);
  for (const { team, fall, rechtskreis, frage, antwort, begruendung } of antworten) {
    const werte = [
      auswertung.monat,
      team,
      fall,
      rechtskreis,
      frage.nr,
      frage.abschnitt,
      frage.text,
      antwort,
      begruendung || null,
    ];
    page.row(werte, looks);
  }
  // a table has at least one row
  if (antworten.length === 0) page.row(["Noch keine Antworten.", ...SPALTEN.slice(1).map(() => null)], looks);
  const lastRow = page.lastRow();
  const column = (index: number): string => absoluteRef(BLATT.antworten, index, headRow + 1, index, lastRow);
  return {
    sheet: page.sheet(BLATT.antworten, {
      frozen: { rows: headRow, columns: 3 },
      printTitle: headRow,
      tabelle: { name: "Antwortliste", headRow, lastRow, spalten: SPALTEN.map(({ kopf }) => kopf) },
    }),
    namen: [
      { name: NAME.antwortTeam, bezug: column(TEAM) },
      { name: NAME.antwortNr, bezug: column(NR) },
      { name: NAME.antwort, bezug: column(ANTWORT) },
    ],
  };
};
