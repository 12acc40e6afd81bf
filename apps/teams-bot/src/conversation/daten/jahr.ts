import { haengtAn, isZahl, type Wort } from "../wort.ts";
import { vollesJahr } from "./tagwort.ts";

/** A year behind a month's name, also after the point of an abbreviation. */
export const jahrAt = (worte: readonly Wort[], ab: number): { readonly jahr?: number; readonly laenge: number } => {
  const point = worte[ab]?.text === "." ? 1 : 0;
  const wort = worte[ab + point];
  if (!isZahl(wort) || (wort.text.length !== 4 && wort.text.length !== 2)) return { laenge: point };
  const next = worte[ab + point + 1];
  // "Mai 12. ..." begins another day, "Juni 25er" names an age
  if (wort.text.length === 2 && (next?.text === "." || (next !== undefined && haengtAn(wort, next)))) {
    return { laenge: point };
  }
  const isYear = wort.text.length === 2 || /^(?:19|20)/.test(wort.text);
  return isYear ? { jahr: vollesJahr(Number(wort.text)), laenge: point + 1 } : { laenge: point };
};
