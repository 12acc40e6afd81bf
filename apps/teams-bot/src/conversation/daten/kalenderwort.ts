import { isGemeint } from "../aehnlich.ts";
import type { Wort } from "../wort.ts";

// The words of the calendar, in the form in which words are compared.

const MONATE = [
  ["januar", "janner", "jan"],
  ["februar", "feber", "feb"],
  ["marz", "mrz", "mar"],
  ["april", "apr"],
  ["mai"],
  ["juni", "jun"],
  ["juli", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt"],
  ["november", "nov"],
  ["dezember", "december", "dez"],
] as const;

const WOCHENTAGE = [
  ["montag", "mo"],
  ["dienstag", "di"],
  ["mittwoch", "mi"],
  ["donnerstag", "do"],
  ["freitag", "fr"],
  ["samstag", "sa"],
  ["sonntag", "so"],
] as const;

/** 1 to 12. "Juni" and "Juli" are a letter apart, so that a typing error is forgiven in longer names only. */
export const monatszahlOf = (wort: Wort | undefined): number | undefined => {
  if (wort === undefined) return undefined;
  const index = MONATE.findIndex((names) =>
    names.some((name) => name === wort.form || (name.length > 5 && isGemeint(wort.form, name, 1))),
  );
  return index < 0 ? undefined : index + 1;
};

/** 0 is Monday. Two letters are a weekday only where `kurz` says that a day is awaited: "so" and "do" are words too. */
export const wochentagOf = (wort: Wort | undefined, kurz: boolean): number | undefined => {
  if (wort === undefined) return undefined;
  if (wort.form === "sonnabend") return 5;
  const index = WOCHENTAGE.findIndex(
    ([name, short]) =>
      (kurz && wort.form === short) ||
      isGemeint(wort.form, name, 1) ||
      (wort.form.endsWith("s") && wort.form.slice(0, -1) === name),
  );
  return index < 0 ? undefined : index;
};

export type Lage = "diese" | "kommende" | "naechste" | "uebernaechste" | "letzte" | "vorletzte";

// "aktull" is what comparing makes of "aktuell"
const LAGEN: Readonly<Record<string, Lage>> = {
  dies: "diese",
  aktull: "diese",
  laufend: "diese",
  kommend: "kommende",
  nachst: "naechste",
  folgend: "naechste",
  ubernachst: "uebernaechste",
  letzt: "letzte",
  vergangen: "letzte",
  vorig: "letzte",
  vorletzt: "vorletzte",
};

/** "nächsten", "nechste", "kommender"; "nä." only before a word of time, which is for the caller to see. */
export const lageOf = (wort: Wort | undefined): Lage | undefined => {
  if (wort === undefined) return undefined;
  const stem = wort.form.replace(/(?:e[nrsm]?|n)$/, "");
  if (Object.hasOwn(LAGEN, stem)) return LAGEN[stem];
  if (stem.length < 5) return undefined;
  const name = Object.keys(LAGEN).find((known) => known.length > 4 && isGemeint(stem, known, 1));
  return name === undefined ? undefined : LAGEN[name];
};

/** How many weeks on that week lies. */
export const WOCHEN_BIS: Readonly<Record<Lage, number>> = {
  diese: 0,
  kommende: 1,
  naechste: 1,
  uebernaechste: 2,
  letzte: -1,
  vorletzte: -2,
};

export type Einheit = "tag" | "woche" | "monat" | "jahr" | "quartal";

const EINHEITEN: Readonly<Record<string, Einheit>> = {
  tag: "tag",
  tage: "tag",
  tagen: "tag",
  tags: "tag",
  woche: "woche",
  wochen: "woche",
  wo: "woche",
  monat: "monat",
  monats: "monat",
  monate: "monat",
  monaten: "monat",
  mon: "monat",
  jahr: "jahr",
  jahres: "jahr",
  jahre: "jahr",
  jahren: "jahr",
  quartal: "quartal",
  quartals: "quartal",
};

export const einheitOf = (wort: Wort | undefined): Einheit | undefined => {
  if (wort === undefined) return undefined;
  if (Object.hasOwn(EINHEITEN, wort.form)) return EINHEITEN[wort.form];
  return isGemeint(wort.form, "woche", 1) || isGemeint(wort.form, "wochen", 1) ? "woche" : undefined;
};

const FESTE = new Set(
  "weihnachten ostern pfingsten silvester neujahr heiligabend fasching karneval ferien sommerferien herbstferien weihnachtsferien osterferien winterferien pfingstferien sommer herbst winter fruhjahr fruhling".split(
    " ",
  ),
);

/** A time of year that is no day: people write it, nothing can be calculated with it. */
export const isFest = (wort: Wort | undefined): boolean => wort !== undefined && FESTE.has(wort.form);
