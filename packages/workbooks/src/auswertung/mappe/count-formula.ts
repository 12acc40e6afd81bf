// How formulas count. COUNTIFS is what office people know, but it takes "0412" for the number 412, "1.1" and "1.10" for
// the same, and "*" for anything; where values could be taken for each other, an exact comparison counts instead.

/** A named range, and what its cells have to be: the text of a cell, a fixed text, or the end of a text. */
export type Bedingung =
  | { readonly name: string; readonly zelle: string }
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly endetAuf: string };

const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const PLAIN_TEXT = /^[\p{L}§][^*?~]*$/u;
const TRUTH = /^(?:true|false|wahr|falsch)$/i;

/** Whether COUNTIFS tells these values apart when they are looked for. */
export const canCountifs = (werte: readonly string[]): boolean =>
  werte.every((wert) => PLAIN_NUMBER.test(wert) || (PLAIN_TEXT.test(wert) && !TRUTH.test(wert)));

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const criterion = (bedingung: Bedingung): string => {
  if ("zelle" in bedingung) return `${bedingung.name},${bedingung.zelle}`;
  return `${bedingung.name},${"text" in bedingung ? quoted(bedingung.text) : quoted(`*${bedingung.endetAuf}`)}`;
};

const comparison = (bedingung: Bedingung): string => {
  const { name } = bedingung;
  if ("zelle" in bedingung) return `(${name}=${bedingung.zelle})`;
  if ("text" in bedingung) return `(${name}=${quoted(bedingung.text)})`;
  return `(RIGHT(${name},${bedingung.endetAuf.length})=${quoted(bedingung.endetAuf)})`;
};

/** Counts the rows that meet all conditions. */
export const countFormula = (bedingungen: readonly Bedingung[], countifs: boolean): string =>
  countifs
    ? `COUNTIFS(${bedingungen.map(criterion).join(",")})`
    : `SUMPRODUCT(1*${bedingungen.map(comparison).join("*")})`;
