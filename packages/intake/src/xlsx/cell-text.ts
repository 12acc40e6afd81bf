import { addDays, type IsoDate } from "@verlauf/core";

/** From which day a workbook counts; Excel for the Macintosh began with 1904. */
export type DateSystem = "1900" | "1904";

const LAST_SERIAL = 2_958_465;

/** The day that a serial number means, or undefined for a number that is none. */
export const dayOfSerial = (serial: number, system: DateSystem): IsoDate | undefined => {
  const whole = Math.floor(serial);
  if (Number.isNaN(whole)) return undefined;
  if (system === "1904") return whole >= 0 && whole <= LAST_SERIAL - 1462 ? addDays("1904-01-01", whole) : undefined;
  // Excel believes in a 29.02.1900, so its numbers are one day off before it
  if (whole < 1 || whole === 60 || whole > LAST_SERIAL) return undefined;
  return addDays("1899-12-30", whole < 60 ? whole + 1 : whole);
};

/** A number as somebody would have typed it: no exponent, a whole one without decimals. */
export const numberText = (raw: string): string => {
  if (raw.length <= 15 && isDigits(raw)) return raw;
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? BigInt(value).toString() : raw;
  return String(value).replace(".", ",");
};

/**
 * A Kundennummer such as 409E000185 is a number to a spreadsheet that opens a CSV: 409 · 10^185. Its three digits, the
 * E and its six are found again, but for leading zeros: those are lost for good.
 */
export const kundennummerOfNumber = (raw: string): string | undefined => {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value) || value <= 0) return undefined;
  const [mantissa = "", exponent = ""] = value.toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const tens = Number(exponent) - 2;
  if (digits.length > 3 || tens < 0) return undefined;
  return `${digits.padEnd(3, "0")}E${String(tens).padStart(6, "0")}`;
};

/** The way in which workbooks write characters that XML can't hold. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The column that a cell's reference names, from 0: `C7` is 2; -1 for what is no reference. */
export const columnOf = (reference: string): number => {
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const letter = reference.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
};

const isDigits = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return text.length > 0;
};
