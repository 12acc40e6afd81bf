import { ordnungszahlOf, zahlOf } from "../daten/zahlwort.ts";
import { type Fund, isZahl, type Wort } from "../wort.ts";

/** The number of a drawn case, and its team where it stands before ("Fall 412-03"). */
export interface Fallangabe {
  readonly nr: number;
  readonly team?: string | undefined;
}

const FALL = new Set(["fall", "fal", "fals", "falls"]);
const NUMMER = new Set(["nr", "nummer", ".", "no", "-", "num"]);
const MAX_NR = 99;

/** "Fall 3", "Fall Nr. 03", "den dritten Fall" */
export const leseFallnummer = (worte: readonly Wort[], ab: number): Fund<Fallangabe> | undefined =>
  leseDahinter(worte, ab) ?? leseDavor(worte, ab);

const angabe = (nr: number | undefined, team?: string): Fallangabe | undefined =>
  nr === undefined || nr < 1 || nr > MAX_NR ? undefined : { nr, ...(team === undefined ? {} : { team }) };

const leseDahinter = (worte: readonly Wort[], ab: number): Fund<Fallangabe> | undefined => {
  if (!FALL.has(worte[ab]?.form ?? "")) return undefined;
  let at = ab + 1;
  while (NUMMER.has(worte[at]?.form ?? "")) at++;
  const [team, sign, behind] = [worte[at], worte[at + 1], worte[at + 2]];
  if (isZahl(team) && team.text.length >= 3 && sign?.text === "-" && isZahl(behind)) {
    const wert = angabe(zahlOf(behind), team.text);
    return wert === undefined ? undefined : { wert, laenge: at + 3 - ab };
  }
  // "Fall dritter", as it is dictated
  const wert = angabe(zahlOf(worte[at]) ?? (at === ab + 1 ? ordnungszahlOf(worte[at]) : undefined));
  return wert === undefined ? undefined : { wert, laenge: at + 1 - ab };
};

const leseDavor = (worte: readonly Wort[], ab: number): Fund<Fallangabe> | undefined => {
  const hasPoint = isZahl(worte[ab]) && worte[ab + 1]?.text === ".";
  const at = ab + (hasPoint ? 2 : 1);
  if (worte[at]?.form !== "fall") return undefined;
  const wert = angabe(hasPoint ? zahlOf(worte[ab]) : ordnungszahlOf(worte[ab]));
  return wert === undefined ? undefined : { wert, laenge: at + 1 - ab };
};
