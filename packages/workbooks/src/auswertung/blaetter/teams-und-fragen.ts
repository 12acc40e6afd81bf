import type { Inhalt } from "../inhalt.ts";
import { columnLetters } from "../mappe/a1.ts";
import { filterOf, layout, type Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";
import type { Sheet } from "../mappe/sheet.ts";
import { BLATT, NAME } from "./namen.ts";
import { vonFormel } from "./teams.ts";

/** What each team may want to talk about: how many of its valid answers to a question were on the side of "nein". */
export const teamsUndFragenBlatt = ({ auswertung, countifs }: Inhalt): Sheet => {
  const { fragen } = auswertung.katalog;
  const spalten: readonly Tabellenspalte[] = [
    { kopf: "Team", breite: 12, look: LOOKS.text },
    ...fragen.map(({ nr }) => ({ kopf: nr, breite: 9.5, look: LOOKS.centred, kopfLook: LOOKS.headCentre })),
  ];
  const page = layout(spalten.map(({ breite }) => breite));
  page.title("Teams und Fragen");
  page.paragraph(
    "„3 von 10“ heißt: 3 von 10 gültigen Antworten des Teams lauten „überwiegend nein“ oder „nein“. Das sind Anlässe für ein Gespräch, keine Messwerte; die Teams stehen nach Namen. Den Wortlaut der Fragen nennt das Blatt Fragen, die Fälle dahinter zeigt ein Filter im Blatt Antworten.",
    LOOKS.note,
  );
  page.blank();
  const headRow = page.head(spalten);
  const looks = spalten.map(({ look }) => look);
  for (const team of auswertung.teams) {
    const row = page.lastRow() + 1;
    const zellen = team.fragen.map((ergebnis, index) => {
      const bedingungen = [
        { name: NAME.antwortTeam, zelle: `$A${row}` },
        { name: NAME.antwortNr, zelle: `${columnLetters(index + 2)}$${headRow}` },
      ];
      return vonFormel(bedingungen, NAME.antwort, "nein", ergebnis, countifs);
    });
    page.row([team.stand.team, ...zellen], looks);
  }
  const lastRow = page.lastRow();
  if (auswertung.teams.length === 0) page.paragraph("Keine Teams.", LOOKS.note);
  return page.sheet(BLATT.teamsUndFragen, {
    frozen: { rows: headRow, columns: 1 },
    printTitle: headRow,
    filter: filterOf(headRow, lastRow, spalten.length),
  });
};
