import { type Fund, haengtAn, isZahl, type Wort } from "../wort.ts";
import { ortsnameOf } from "./ortsname.ts";

const TEAM = new Set(["team", "teams", "tm", "t", "tl", "te", "temas", "tema", "teem"]);
const NUMMER = new Set(["nr", "nummer", "-", ".", "no"]);

export interface Teamleser {
  /** True for words that mean something by themselves: "Team überfällig" names no team. */
  readonly isBekannt: (wort: Wort) => boolean;
}

/** The teams that stand at a place; more than one where they are counted up ("Teams 412 und 413"). */
export const leseTeams = (
  worte: readonly Wort[],
  ab: number,
  { isBekannt }: Teamleser,
): Fund<readonly string[]> | undefined =>
  leseMitWort(worte, ab, isBekannt) ?? leseZiffernEr(worte, ab) ?? leseNurZiffern(worte, ab);

const leseMitWort = (
  worte: readonly Wort[],
  ab: number,
  isBekannt: (wort: Wort) => boolean,
): Fund<readonly string[]> | undefined => {
  const word = worte[ab];
  if (word === undefined || !TEAM.has(word.form)) return undefined;
  let at = ab + 1;
  while (NUMMER.has(worte[at]?.form ?? "")) at++;
  const id = worte[at];
  if (isZahl(id) && id.text.length <= 6) {
    // a lone T must stand close to its number, and a day isn't one
    if (word.form.length < 3 && id.text.length < 3) return undefined;
    if (isTag(worte, at)) return undefined;
    // "team 4 1 2", as it is dictated
    const digits = worte.slice(at, at + 3);
    if (digits.length === 3 && digits.every((wort) => isZahl(wort) && wort.text.length === 1)) {
      return { wert: [digits.map(({ text }) => text).join("")], laenge: at + 3 - ab };
    }
    return mitWeiteren(worte, ab, at);
  }
  const named = word.form.startsWith("tea") ? ortsnameOf(id, isBekannt) : undefined;
  return named === undefined ? undefined : { wert: [named], laenge: at + 1 - ab };
};

const mitWeiteren = (worte: readonly Wort[], ab: number, first: number): Fund<readonly string[]> => {
  const teams = [worte[first]?.text ?? ""];
  let at = first + 1;
  const letter = worte[at];
  const [id] = worte.slice(first, at);
  if (id !== undefined && letter !== undefined && haengtAn(id, letter) && /^[a-z]$/i.test(letter.text)) {
    teams[0] += letter.text;
    at++;
  }
  while (["und", "oder", ",", "/", "&"].includes(worte[at]?.form ?? "")) {
    const skip = worte[at + 1]?.form.startsWith("team") === true ? 2 : 1;
    const next = worte[at + skip];
    if (!isZahl(next) || next.text.length < 3 || isTag(worte, at + skip)) break;
    if (!teams.includes(next.text)) teams.push(next.text);
    at += skip + 1;
  }
  return { wert: teams, laenge: at - ab };
};

/** "412er", "im 412er-Team" */
const leseZiffernEr = (worte: readonly Wort[], ab: number): Fund<readonly string[]> | undefined => {
  const [id, er] = [worte[ab], worte[ab + 1]];
  if (!isZahl(id) || id.text.length < 3 || er === undefined || !haengtAn(id, er)) return undefined;
  if (!["er", "ern", "ers"].includes(er.form)) return undefined;
  const at = worte[ab + 2]?.text === "-" ? ab + 3 : ab + 2;
  return { wert: [id.text], laenge: (TEAM.has(worte[at]?.form ?? "") ? at + 1 : ab + 2) - ab };
};

/** "und 413?": three digits are how teams are called, and nothing else that is asked for. */
const leseNurZiffern = (worte: readonly Wort[], ab: number): Fund<readonly string[]> | undefined => {
  const [id, next] = [worte[ab], worte[ab + 1]];
  if (!isZahl(id) || id.text.length !== 3) return undefined;
  const isPart =
    next !== undefined && haengtAn(id, next) && (isZahl(next) || /^\p{L}/u.test(next.text) || next.text === "/");
  const isUnit = ["tag", "tage", "tagen", "woche", "wochen", "personen", "kunden", "mal"].includes(next?.form ?? "");
  return isPart || isUnit || isTag(worte, ab) ? undefined : mitWeiteren(worte, ab, ab);
};

const isTag = (worte: readonly Wort[], at: number): boolean => {
  const [id, point, next] = [worte[at], worte[at + 1], worte[at + 2]];
  return (
    id !== undefined &&
    id.text.length <= 2 &&
    point?.text === "." &&
    haengtAn(id, point) &&
    next !== undefined &&
    isZahl(next)
  );
};
