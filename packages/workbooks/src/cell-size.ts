import type { Spalte, Zelle } from "./liste.ts";

// Excel fits a row's height only when somebody edits it, and LibreOffice each in its own way; so the height is written,
// from an estimate that rather gives a line too many than cuts one off.

const LINE = 15;
const PADDING = 3;
/** Excel's limit for a row, in points. */
const MOST = 409;

/** Lines that a text takes when words are kept whole; a longer word is broken. */
export const linesOf = (text: string, width: number): number => {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines++;
    for (const word of paragraph.split(" ")) {
      const wanted = used === 0 ? word.length : used + 1 + word.length;
      if (wanted <= width) {
        used = wanted;
        continue;
      }
      if (used > 0) lines++;
      lines += Math.max(0, Math.ceil(word.length / width) - 1);
      used = word.length % width;
    }
  }
  return lines;
};

// A column's width counts digits; letters are narrower on the average, and the cell's indent takes a little.
const charactersIn = (breite: number): number => Math.max(1, Math.floor((breite - 2) * 1.18));

/** As wide as wished, and never so narrow that a word of the head, with the filter's button beside it, is broken. */
export const columnWidth = ({ kopf, breite }: Pick<Spalte, "kopf" | "breite">): number =>
  Math.max(breite, ...kopf.split(" ").map((word) => word.length + 4));

export const heightOf = (lines: number): number => Math.min(MOST, lines * LINE + PADDING);

export const rowHeight = (spalten: readonly Spalte[], zeile: readonly Zelle[]): number => {
  let lines = 1;
  for (const [index, spalte] of spalten.entries()) {
    const zelle = zeile[index];
    if (spalte.umbruch && typeof zelle === "string")
      lines = Math.max(lines, linesOf(zelle, charactersIn(columnWidth(spalte))));
  }
  return heightOf(lines);
};

/** The head wraps too, beside the filter's button. */
export const headerHeight = (spalten: readonly Spalte[]): number =>
  heightOf(Math.max(1, ...spalten.map((spalte) => linesOf(spalte.kopf, columnWidth(spalte) - 3)))) + PADDING;
