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

/** The number that a word is or says ("14", "zwei"); at most four digits. */
export const zahlOf = (wort: Wort | undefined): number | undefined => {
  if (wort === undefined) return undefined;
  if (/^\d{1,4}$/.test(wort.form)) return Number(wort.form);
  const index = GRUNDZAHLEN.findIndex((words) => words.some((word) => word === wort.form));
  return index < 0 ? undefined : index + 1;
};

/** "dritten" is 3. */
export const ordnungszahlOf = (wort: Wort | undefined): number | undefined => {
  const stem = /^(\p{L}+?t)e[nrs]?$/u.exec(wort?.form ?? "")?.[1] ?? "";
  const index = ORDNUNGSZAHLEN.indexOf(stem);
  return index < 0 ? undefined : index + 1;
};
