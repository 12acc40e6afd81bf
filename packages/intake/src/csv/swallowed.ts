import type { Separator } from "./dialect.ts";

const hasLineBreak = (cell: string): boolean => cell.includes("\n") || cell.includes("\r");

/**
 * True for a record that only came about because a quotation mark wasn't closed: whole rows inside a cell, or a cell
 * over several lines that ends without its closing mark (csv-parse then gives it back with the opening one in front).
 */
export const isSwallowed = (cells: readonly string[], raw: Buffer, separator: Separator): boolean =>
  cells.some((cell) => {
    if (!hasLineBreak(cell)) return false;
    if (cell.startsWith('"') && !raw.includes('"""')) return true;
    const inner = cell.split(/\r\n|\n|\r/).slice(1, -1);
    return cells.length > 1 && inner.some((line) => line.split(separator).length >= cells.length);
  });
