import type { IsoDate } from "@verlauf/core";

// What people type, made safe for the two formats. A text that begins like a formula would be calculated by Excel when
// a CSV file is opened or a cell is edited (CSV injection, CWE-1236).

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const LINE_END = /\r\n?/g;
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** Without control characters and halves of surrogate pairs; every line ends with a line feed. */
export const printable = (text: string): string => text.replace(LINE_END, "\n").replace(UNPRINTABLE, "");

/** True for a text that Excel could take for a formula. */
export const beginsLikeFormula = (text: string): boolean => FORMULA_START.test(text);

/** The text, cut to so many UTF-16 units with "…" as the last of them. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;

const CELL_CHARACTERS = 32_767;

/** Text for a cell; `_x0041_` would be read as "A", so its underscore is written the long way. */
export const cellText = (text: string): string =>
  shortened(printable(text), CELL_CHARACTERS).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

/** TT.MM.JJJJ */
export const germanDay = (day: IsoDate): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
