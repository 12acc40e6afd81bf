import { type Fund, haengtAn, type Wort } from "../wort.ts";
import { ausgenommenAt, nichtNurAt } from "./ausgenommen.ts";

/** `ohneUnter25` where those are left out; `alle` where a narrowing is taken back ("nicht nur U25"). */
export type Alter = "unter25" | "ab25" | "ohneUnter25" | "alle";

const JUNG = /^(?:jugend|jugendlich|jung)(?:e[nrs]?|liche[nrs]?|ere[nr]?|s)?$/;
const FUENFUNDZWANZIG = new Set(["25", "funfundzwanzig"]);
const JAHRE = new Set(["er", "ern", "jahre", "jahren", "jahrige", "jahriger", "jahrigen", "j", "jahr", "s"]);
const DAUER = new Set(["tag", "tage", "tagen", "woche", "wochen", "monate", "."]);

/** "U25", "unter 25 Jahren", "Jugendliche"; "Ü25", "ab 25"; "ohne U25". */
export const leseAlter = (worte: readonly Wort[], ab: number): Fund<Alter> | undefined => {
  const back = nichtNurAt(worte, ab);
  const out = back > 0 ? back : ausgenommenAt(worte, ab);
  const found = leseGruppe(worte, ab + out);
  if (out === 0) return found;
  if (found === undefined) return leseGruppe(worte, ab);
  const without = found.wert === "unter25" ? "ohneUnter25" : "unter25";
  return { wert: back > 0 ? "alle" : without, laenge: out + found.laenge };
};

const leseGruppe = (worte: readonly Wort[], ab: number): Fund<"unter25" | "ab25"> | undefined => {
  const word = worte[ab];
  if (word === undefined) return undefined;
  if (JUNG.test(word.form)) return { wert: "unter25", laenge: 1 };
  const sense = sinn(word);
  if (sense === undefined) return undefined;
  const at = worte[ab + 1]?.text === "-" || worte[ab + 1]?.form === "als" ? ab + 2 : ab + 1;
  const age = worte[at];
  if (age === undefined || !FUENFUNDZWANZIG.has(age.form) || DAUER.has(worte[at + 1]?.form ?? "")) return undefined;
  let end = at + 1;
  if (worte[end]?.text === "-") end++;
  const unit = worte[end];
  const isClose = unit !== undefined && (haengtAn(age, unit) || JAHRE.has(unit.form));
  if (isClose && JAHRE.has(unit.form)) end++;
  else end = at + 1;
  return { wert: sense, laenge: end - ab };
};

// compared words have lost their umlauts: only what was typed tells "U25" from "Ü25"
const sinn = ({ text, form }: Wort): "unter25" | "ab25" | undefined => {
  const typed = text.toLowerCase().normalize("NFC");
  if (typed === "ü" || typed === "ue" || form === "uber" || form === "ab" || form === "alter") return "ab25";
  if (form === "keine" || form === "nicht") return "unter25";
  return typed === "u" || form === "unter" || form === "junger" ? "unter25" : undefined;
};
