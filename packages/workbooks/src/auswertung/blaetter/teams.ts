import { GESPRAECHSANLASS, type Haeufigkeiten, type Teamergebnis, type Teamstand } from "@verlauf/core";
import type { Inhalt } from "../inhalt.ts";
import { type Bedingung, countFormula } from "../mappe/count-formula.ts";
import { filterOf, layout, type Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";
import type { Formel, Sheet, Wert } from "../mappe/sheet.ts";
import { BLATT, NAME } from "./namen.ts";

const SPALTEN: readonly Tabellenspalte[] = [
  { kopf: "Team", breite: 12, look: LOOKS.text },
  { kopf: "zurück am", breite: 14, look: LOOKS.day },
  { kopf: "Eingang", breite: 18, look: LOOKS.text },
  { kopf: "in Vertretung", breite: 16, look: LOOKS.text },
  { kopf: "vollständig", breite: 14, look: LOOKS.centred, kopfLook: LOOKS.headCentre },
  { kopf: "noch offen (Fälle)", breite: 22, look: LOOKS.wrapped },
  { kopf: "ersetzt", breite: 10, look: LOOKS.integer, kopfLook: LOOKS.headNumber },
  { kopf: "zu klären", breite: 10, look: LOOKS.integer, kopfLook: LOOKS.headNumber },
  {
    kopf: "Gesamturteil „ja“ oder „überwiegend ja“",
    breite: 24,
    look: LOOKS.centred,
    kopfLook: LOOKS.headCentre,
  },
];

const eingang = ({ zurueckAm, frist }: Teamstand): string => {
  if (zurueckAm === null) return "noch nicht da";
  return frist !== null && zurueckAm > frist ? "nach der Frist" : "da";
};

/** "6 von 10", or a dash where nothing is valid. */
export const vonText = (teil: number, ganzes: number): string => (ganzes === 0 ? "–" : `${teil} von ${ganzes}`);

/** The same as a formula that counts the rows of a kind whose judgement ends on "ja" or on "nein". */
export const vonFormel = (
  bedingungen: readonly Bedingung[],
  name: string,
  gezaehlt: "ja" | "nein",
  { grade, gueltig }: Haeufigkeiten,
  countifs: boolean,
): Formel => {
  const ending = (endetAuf: string): string => countFormula([...bedingungen, { name, endetAuf }], countifs);
  const [ja, nein] = [ending("ja"), ending("nein")];
  const teil = gezaehlt === "ja" ? grade.ja + grade["überwiegend ja"] : grade.nein + grade["überwiegend nein"];
  return {
    formel: `IF(${ja}+${nein}=0,"–",${gezaehlt === "ja" ? ja : nein}&" von "&(${ja}+${nein}))`,
    ergebnis: vonText(teil, gueltig),
  };
};

const werte = ({ stand, gesamt }: Teamergebnis, row: number, countifs: boolean): readonly Wert[] => [
  stand.team,
  stand.zurueckAm === null ? null : { datum: stand.zurueckAm },
  eingang(stand),
  stand.inVertretung ? "ja" : "nein",
  vonText(stand.vollstaendig, stand.soll),
  stand.offen.join(", ") || null,
  stand.ersetzt,
  stand.zuKlaeren,
  vonFormel([{ name: NAME.fallTeam, zelle: `$A${row}` }], NAME.gesamturteil, "ja", gesamt, countifs),
];

/** The teams by name: what has come back, and each one's own result as a count. */
export const teamsBlatt = ({ auswertung, countifs }: Inhalt): Sheet => {
  const page = layout(SPALTEN.map(({ breite }) => breite));
  page.title("Teams");
  page.paragraph(`${GESPRAECHSANLASS} Die Teams stehen nach Namen, nicht nach Ergebnis.`, LOOKS.note);
  page.blank();
  const headRow = page.head(SPALTEN);
  const looks = SPALTEN.map(({ look }) => look);
  for (const team of auswertung.teams) page.row(werte(team, page.lastRow() + 1, countifs), looks);
  const lastRow = page.lastRow();
  if (auswertung.teams.length === 0) page.paragraph("Keine Teams.", LOOKS.note);
  return page.sheet(BLATT.teams, {
    frozen: { rows: headRow, columns: 1 },
    printTitle: headRow,
    filter: filterOf(headRow, lastRow, SPALTEN.length),
  });
};
