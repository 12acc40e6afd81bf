import { zahl } from "@verlauf/core";
import stringWidth from "string-width";

type Wert = string | number | null;

const textOf = (wert: Wert): string => (wert === null ? "" : typeof wert === "number" ? zahl(wert) : wert);

/**
 * Columns for a terminal, numbers to the right; no lines that a screen reader would spell out. Only the joining is our
 * own: libraries that draw tables take seconds for the list of a whole office.
 */
export const tabelle = (kopf: readonly string[], zeilen: readonly (readonly Wert[])[]): string => {
  const rows = [kopf, ...zeilen.map((zeile) => zeile.map(textOf))];
  const widths = kopf.map((_, place) => rows.reduce((most, row) => Math.max(most, stringWidth(row[place] ?? "")), 0));
  const isNumber = kopf.map((_, place) => zeilen.some((zeile) => typeof zeile[place] === "number"));
  const cellOf = (text: string, place: number): string => {
    const blank = " ".repeat((widths[place] ?? 0) - stringWidth(text));
    return isNumber[place] === true ? `${blank}${text}` : `${text}${blank}`;
  };
  return rows.map((row) => row.map(cellOf).join("  ").trimEnd()).join("\n");
};
