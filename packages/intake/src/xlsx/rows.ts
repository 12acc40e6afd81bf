import { Refusal } from "@verlauf/core";
import type { Zeile } from "../lieferung/zeile.ts";
import { UNREADABLE } from "../text/unreadable.ts";
import type { KindOfColumn } from "./columns.ts";
import { sheetRows } from "./sheet.ts";
import type { Workbook } from "./workbook.ts";

/** A sheet's first row with any content, which heads the table. */
export interface SheetHeader {
  readonly kopf: readonly string[];
  readonly row: number;
}

const UNREADABLE_SIGNS = "Die Zeile enthält Zeichen, die es in keinem Text gibt. Bitte die Zeile neu exportieren.";

export const readSheetHeader = async (workbook: Workbook): Promise<SheetHeader> => {
  for await (const rows of sheetRows(workbook, () => "sonst")) {
    const first = rows.find(({ cells }) => !isBlank(cells));
    if (first !== undefined) return { kopf: first.cells.map((cell) => cell.trim()), row: first.row };
  }
  throw new Refusal(`Das erste Blatt von „${workbook.name}“ ist leer.`);
};

/** The rows below the header, cells beside the table left out. */
export async function* workbookRows(
  workbook: Workbook,
  { kopf, row: headerRow }: SheetHeader,
  kindOf: KindOfColumn,
  onRestored: (count: number) => void,
): AsyncGenerator<readonly Zeile[]> {
  for await (const rows of sheetRows(workbook, kindOf)) {
    const zeilen: Zeile[] = [];
    for (const { row, cells, restored } of rows) {
      if (row <= headerRow || isBlank(cells)) continue;
      if (restored > 0) onRestored(restored);
      const place = { zeile: row, von: row, bis: row + 1 };
      if (cells.some((cell) => UNREADABLE.test(cell))) {
        zeilen.push({ zellen: [], ...place, mangel: UNREADABLE_SIGNS });
        continue;
      }
      zeilen.push({ zellen: cells.length > kopf.length ? cells.slice(0, kopf.length) : cells, ...place });
    }
    yield zeilen;
  }
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");
