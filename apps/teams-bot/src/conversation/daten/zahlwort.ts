import type { Wort } from "../wort.ts";

const GRUNDZAHLEN = [
  ["ein", "eine", "einer", "einem", "einen", "eins"],
  ["zwei", "zwo"],
  ["drei"],
  ["vier"],
  ["funf"],
  ["sechs"],
  ["sieben"],
  ["acht"],
  ["neun"],
  ["zehn"],
  ["elf"],
  ["zwolf"],
] as const;

const ORDNUNGSZAHLEN: readonly string[] = [
  "erst",
  "zweit",
  "dritt",
  "viert",
  "funft",
  "sechst",
  "siebt",
  "acht",
  "neunt",
  "zehnt",
  "elft",
  "zwolft",
];

const ZEHNER = [
  "zehn",
  "zwanzig",
  "dreissig",
  "vierzig",
  "funfzig",
  "sechzig",
  "siebzig",
  "achtzig",
  "neunzig",
] as const;

/** "funfundzwanzig", "vierhundertzwolf": what is said of a number below a thousand. */
const kleineZahl = (form: string): number | undefined => {
  const hundred = /^(\p{L}*?)hundert(?:und)?(\p{L}*)$/u.exec(form);
  if (hundred !== null) {
    const count = hundred[1] === "" ? 1 : einerOf(hundred[1] ?? "");
    const rest = hundred[2] === "" ? 0 : kleineZahl(hundred[2] ?? "");
    return count === undefined || count > 9 || rest === undefined ? undefined : count * 100 + rest;
  }
  const tens = ZEHNER.findIndex((name) => form.endsWith(name));
  if (tens > 0) {
    const before = form.slice(0, -(ZEHNER[tens] ?? "").length);
    if (before === "") return (tens + 1) * 10;
    const ones = before.endsWith("und") ? einerOf(before.slice(0, -3)) : undefined;
    return ones === undefined || ones > 9 ? undefined : (tens + 1) * 10 + ones;
  }
  if (form === "sechzehn" || form === "siebzehn") return form === "sechzehn" ? 16 : 17;
  const teen = form.endsWith("zehn") ? einerOf(form.slice(0, -4)) : undefined;
  return teen === undefined ? einerOf(form) : teen > 2 && teen < 10 ? 10 + teen : undefined;
};

const einerOf = (form: string): number | undefined => {
  const index = GRUNDZAHLEN.findIndex((words) => words.some((word) => word === form));
  return index < 0 ? undefined : index + 1;
};

/** The number that a word is or says ("14", "zwei", "vierhundertzwölf"); at most four digits. */
export const zahlOf = (wort: Wort | undefined): number | undefined => {
  if (wort === undefined) return undefined;
  return /^\d{1,4}$/.test(wort.form) ? Number(wort.form) : kleineZahl(wort.form);
};

/** "dritten" is 3, "einunddreißigsten" 31. */
export const ordnungszahlOf = (wort: Wort | undefined): number | undefined => {
  const stem = /^(\p{L}+?t)e[nrs]?$/u.exec(wort?.form ?? "")?.[1] ?? "";
  const index = ORDNUNGSZAHLEN.indexOf(stem);
  if (index >= 0) return index + 1;
  const high = kleineZahl(stem.replace(/s?t$/, ""));
  return high !== undefined && high > 12 && high < 32 ? high : undefined;
};
