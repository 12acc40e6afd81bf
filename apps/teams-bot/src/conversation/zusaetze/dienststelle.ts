import { type Fund, isZahl, type Wort } from "../wort.ts";

const DIENSTSTELLE = new Set(["dienststelle", "dienststellen", "dienststellennummer", "dst", "dienstelle"]);
const NUMMER = new Set(["nr", "nummer", ".", "-"]);
const ZIFFERN = 5;

/** The office at a place, by its number: "Dienststelle 63510", or the number alone behind a team ("Team 412 (63510)"). */
export const leseDienststelle = (worte: readonly Wort[], ab: number): Fund<string> | undefined => {
  let at = ab;
  if (DIENSTSTELLE.has(worte[at]?.form ?? "")) {
    at++;
    while (NUMMER.has(worte[at]?.form ?? "")) at++;
  } else if (!isZahl(worte[ab - 1])) return undefined;
  const nummer = worte[at];
  return isZahl(nummer) && nummer.text.length === ZIFFERN ? { wert: nummer.text, laenge: at + 1 - ab } : undefined;
};
