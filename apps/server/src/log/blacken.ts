// What a message from below may quote: a value of the data, a file's name, an address. None of it may stand in a log,
// so everything that isn't plainly the programmers' own is taken out; the id and the place in the code remain.

const SNAKE_CASE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/;

const withoutQuotes = (text: string): string =>
  text.replaceAll(/"([^"]*)"|'([^']*)'|„([^“]*)“|`([^`]*)`/g, (...groups: readonly (string | undefined)[]) => {
    const quoted = groups.slice(1, 5).find((group) => group !== undefined) ?? "";
    return SNAKE_CASE.test(quoted) ? `"${quoted}"` : "[…]";
  });

const KUNDENNUMMER = /\d{3}\s?[A-Za-z]\s?\d{6}/g;

const FORBIDDEN: readonly RegExp[] = [
  // web addresses from their path on, sign-in names, and everything with many digits in a row, Kundennummern first
  /(?<=\b[a-z]{2,10}:\/\/[^\s/?#]{0,253})[/?#][^\s]*/gi,
  /[^\s@<>()[\]]+@[^\s@<>()[\]]+/g,
  KUNDENNUMMER,
  /\d{6,}/g,
  // a day says when somebody was born
  /\b\d{1,4}[-.]\d{1,2}[-.]\d{1,4}\b/g,
  // PostgreSQL's details: Key (…)=(…)
  /=\([^)]*\)/g,
];

/** A text from below as a log may hold it. */
export const blacken = (text: string): string =>
  FORBIDDEN.reduce((rest, pattern) => rest.replaceAll(pattern, "[…]"), withoutQuotes(text)).slice(0, 500);

/** An id that a caller may have made up, without a Kundennummer in it. */
export const withoutKundennummer = (id: string): string => id.replaceAll(KUNDENNUMMER, "[…]");

const FRAME = /^\s+at /;

/** Where in the code it happened; without the message, which a stack begins with. */
export const stellen = (error: Error): readonly string[] =>
  (error.stack ?? "")
    .split("\n")
    .filter((line) => FRAME.test(line))
    .slice(0, 12)
    .map((line) => line.trim().replaceAll(/\d{6,}/g, "[…]"));
