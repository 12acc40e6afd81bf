import { isGemeint } from "../aehnlich.ts";
import { type Fund, isZahl, type Wort } from "../wort.ts";
import { ortsnameOf } from "./ortsname.ts";

const BEREICH = new Set(["bereich", "bereichs", "bereiche", "bereiches"]);
const GANZ = new Set(["bereichsweit", "bereichsubergreifend"]);
const ALLE = new Set(["alle", "aller", "allen", "samtliche", "samtlicher", "samtlichen"]);

/** The area at a place: its name as typed ("Bereich 41" is "41"), or true for the asker's own. */
export const leseBereich = (
  worte: readonly Wort[],
  ab: number,
  isBekannt: (wort: Wort) => boolean,
): Fund<true | string> | undefined => {
  const word = worte[ab];
  if (word === undefined) return undefined;
  if (GANZ.has(word.form)) return { wert: true, laenge: 1 };
  const behind = worte[ab + 1];
  if (ALLE.has(word.form) && behind?.form.startsWith("team") === true && !isZahl(worte[ab + 2])) {
    return { wert: true, laenge: 2 };
  }
  if (!BEREICH.has(word.form) && !isGemeint(word.form, "bereich", 1)) return undefined;
  let at = ab + 1;
  if (BEREICH.has(worte[at]?.form ?? "")) at++;
  const name = worte[at];
  if (isZahl(name) && name.text.length <= 4 && worte[at + 1]?.text !== ".") {
    return { wert: name.text, laenge: at + 1 - ab };
  }
  const named = ortsnameOf(name, isBekannt);
  return named === undefined ? { wert: true, laenge: at - ab } : { wert: named, laenge: at + 1 - ab };
};
