import type { Fremdblatt, Fremdzelle } from "./rueckgabe.ts";
import { columnName } from "./zelltext.ts";

/** How people name a cell of a workbook: `Antworten!E17`. */
export const zellname = ({ name }: Fremdblatt, row: number, column: number): string =>
  `${name}!${columnName(column)}${row}`;

/** What stands in a cell as it is compared with words we wrote: without case and whatever blanks. */
export const wortlaut = (zelle: Fremdzelle | undefined): string =>
  typeof zelle?.wert === "string" || typeof zelle?.wert === "number" ? vergleichbar(String(zelle.wert)) : "";

const vergleichbar = (text: string): string =>
  PLAIN.test(text) ? text : text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

// most cells of a table are a number, a key or nothing that would have to be changed
const PLAIN = /^[a-z0-9|]*$/;

export const isLeer = (zelle: Fremdzelle | undefined): boolean =>
  zelle === undefined || zelle.wert === null || (typeof zelle.wert === "string" && zelle.wert.trim() === "");

/** A foreign text in a sentence: one line, and not all of a long one. */
export const zitat = (wert: Fremdzelle["wert"]): string => {
  const text = alsText(wert).replace(/\s+/g, " ").trim();
  return text.length > 40 ? `„${text.slice(0, 38).toWellFormed().trimEnd()} …“` : `„${text}“`;
};

/**
 * A free text as it is kept: whole, but composed, without control characters and without signs that would turn the
 * direction of the text around it.
 */
export const alsText = (wert: Fremdzelle["wert"]): string => {
  if (wert === null) return "";
  if (typeof wert === "boolean") return wert ? "WAHR" : "FALSCH";
  if (typeof wert === "number") return String(wert).replace(".", ",");
  if (COMPOSED.test(wert)) return wert.trim();
  return wert.toWellFormed().normalize("NFC").replace(/\r\n?/g, "\n").replaceAll("\t", " ").replace(UNSEEN, "").trim();
};

// letters, digits and signs as people type them, each one character in its composed form
const COMPOSED = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u20ac]*$/;

// control characters but the line break, marks of direction, the byte order mark and what is no character
const UNSEEN = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
