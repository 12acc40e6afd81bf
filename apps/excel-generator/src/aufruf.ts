import {
  aufzaehlung,
  type IsoDate,
  isIsoDate,
  isMonat,
  isQuartal,
  type Monat,
  type Quartal,
  STATUS,
  type Status,
  zahl,
} from "@verlauf/core";

/** A wrong call: exit code 2 and a sentence that says how to call. */
export class Aufruffehler extends Error {
  override readonly name = "Aufruffehler";
}

/** "überfällig" as "ueberfaellig": nobody has to know how commands are spelled. */
export const withoutUmlauts = (word: string): string =>
  word.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");

// the words that belong to no option, and the paths of an import
const LISTS = ["_", "--", "pfad"];

// "the only one that there is", for the two options that say whose result is asked for
const isOnlyOne = (option: string, { _: words }: Readonly<Record<string, unknown>>): boolean =>
  Array.isArray(words) && words[0] === "auswertung" && (option === "dienststelle" || option === "rd");

/** What yargs lets pass: an option given twice, one that is empty, a switch with a value. */
export const refuseOddValues = (options: Readonly<Record<string, unknown>>): void => {
  for (const [option, value] of Object.entries(options)) {
    if (LISTS.includes(option)) continue;
    if (Array.isArray(value)) throw new Aufruffehler(`--${option} steht mehrfach da. Bitte nur einmal angeben.`);
    if (value === "" && !isOnlyOne(option, options)) throw new Aufruffehler(`Nach --${option} fehlt ein Wert.`);
    if (value === false) throw new Aufruffehler(`--${option} steht für sich allein, ohne Wert.`);
  }
};

// a year like 206 or 20166 is a slip, and the weeks after the last day that can be written have no names
const EARLIEST = "1900-01-01";
const LATEST = "2999-12-31";

/** A day given on the command line, in ISO or in German. */
export const tagOf =
  (option: string) =>
  (text: string): IsoDate => {
    const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
    const iso = german
      ? `${german[3]}-${(german[2] ?? "").padStart(2, "0")}-${(german[1] ?? "").padStart(2, "0")}`
      : text;
    if (isIsoDate(iso) && iso >= EARLIEST && iso <= LATEST) return iso;
    throw new Aufruffehler(`--${option}: „${text}“ passt nicht. Bitte ein Datum wie 2016-06-01 angeben.`);
  };

/** A whole number within bounds. */
export const zahlOf =
  (option: string, von: number, bis: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= von && value <= bis) return value;
    throw new Aufruffehler(
      `--${option}: „${text}“ passt nicht. Möglich ist eine ganze Zahl von ${zahl(von)} bis ${zahl(bis)}.`,
    );
  };

/** `ueberfaellig,faellig`: one or more of the six words. */
export const statusOf = (text: string): readonly Status[] => {
  const words = text.split(",").map((word) => word.trim());
  const isStatus = (word: string): word is Status => (STATUS as readonly string[]).includes(word);
  const unknown = words.find((word) => !isStatus(word));
  if (unknown === undefined) return words.filter(isStatus);
  throw new Aufruffehler(`--status: „${unknown}“ gibt es nicht. Möglich ist: ${STATUS.join(", ")}.`);
};

/** One of the words that a command does different things for. */
export const wortOf =
  <const T extends string>(words: readonly T[]) =>
  (text: string): T => {
    const word = words.find((known) => known === withoutUmlauts(text));
    if (word !== undefined) return word;
    throw new Aufruffehler(`„${text}“ gibt es hier nicht. Möglich ist ${aufzaehlung(words, "oder")}.`);
  };

/** A month: `2026-10`, also `10.2026` and `10/2026`. */
export const monatOfText =
  (option: string) =>
  (text: string): Monat => {
    const german = /^(\d{1,2})[./](\d{4})$/.exec(text);
    const iso = german ? `${german[2]}-${(german[1] ?? "").padStart(2, "0")}` : text;
    if (isMonat(iso)) return iso;
    throw new Aufruffehler(`--${option}: „${text}“ passt nicht. Bitte einen Monat wie 2026-10 angeben.`);
  };

/** A quarter: `2026-Q4`. */
export const quartalOfText =
  (option: string) =>
  (text: string): Quartal => {
    const upper = text.toUpperCase();
    if (isQuartal(upper)) return upper;
    throw new Aufruffehler(`--${option}: „${text}“ passt nicht. Bitte ein Quartal wie 2026-Q4 angeben.`);
  };
