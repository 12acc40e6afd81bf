import { anzahl } from "@verlauf/core";
import { type Handler, nurSatz } from "../auftragsdeps.ts";
import { monatslageOf } from "../lage.ts";
import { hasZiehung, NICHTS_GEZOGEN } from "./gezogen.ts";

/** Files the area managers' lists anew, with the replacements made since the issue (VK-41); workbooks that are there stay. */
export const faelleablage: Handler = async (deps, lauf) => {
  const { monat, dienststelle } = await monatslageOf(deps, lauf);
  if (!(await hasZiehung(deps, dienststelle, monat))) return nurSatz(NICHTS_GEZOGEN);
  const ziel = { art: "teams", dienststelle } as const;
  const { faellelisten } = await deps.oeffneZugang().legeFrageboegenAb({ monat, ziel, neu: false });
  return nurSatz(`${anzahl(faellelisten.length, "Liste", "Listen")} aller Fälle in der Ablage.`);
};
