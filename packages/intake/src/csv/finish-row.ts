import type { Zeile } from "../lieferung/zeile.ts";
import { fromWindows1252 } from "../text/encoding.ts";
import type { TextTraits } from "../text/sniff.ts";
import { UNREADABLE } from "../text/unreadable.ts";

const UNREADABLE_SIGNS = "Die Zeile enthält Zeichen, die es in keinem Text gibt. Bitte die Zeile neu exportieren.";

type FinishRow = (cells: readonly string[], zeile: number, von: number, bis: number) => Zeile | undefined;

/** A record as a row; undefined for one without any content, as spreadsheets leave them behind. */
export const finishRow =
  ({ c1, damaged }: TextTraits, columns: number): FinishRow =>
  (cells, zeile, von, bis) => {
    if (isBlank(cells)) return undefined;
    const zellen = c1 ? cells.map(fromWindows1252) : cells;
    if (damaged && zellen.some((cell) => UNREADABLE.test(cell))) {
      return { zellen: [], zeile, von, bis, mangel: UNREADABLE_SIGNS };
    }
    if (zellen.length === columns) return { zellen, zeile, von, bis };
    if (zellen.length > columns && isBlank(zellen.slice(columns))) {
      return { zellen: zellen.slice(0, columns), zeile, von, bis };
    }
    const count = `${zellen.length} ${zellen.length === 1 ? "Feld" : "Felder"}`;
    const mangel = `Die Zeile hat ${count}, die Kopfzeile ${columns}. Fehlt ein Trennzeichen, oder ist eines zu viel?`;
    return { zellen: [], zeile, von, bis, mangel };
  };

const isBlank = (cells: readonly string[]): boolean => {
  for (const cell of cells) {
    if (cell !== "" && cell.trim() !== "") return false;
  }
  return true;
};
