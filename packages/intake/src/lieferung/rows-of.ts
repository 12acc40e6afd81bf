import { csvRows } from "../csv/rows.ts";
import type { FileLayer } from "../files/file-layer.ts";
import { textBytes } from "../text/text-bytes.ts";
import { workbookRows } from "../xlsx/rows.ts";
import { openWorkbook } from "../xlsx/workbook.ts";
import type { InspectedFile } from "./inspection.ts";
import { kindOfColumn } from "./kind-of-column.ts";
import { readUnchanged, readWhole } from "./read-bytes.ts";
import type { Zeile } from "./zeile.ts";

export interface RowWatch {
  readonly onBytes: (count: number) => void;
  /** Kundennummern that a spreadsheet had turned into numbers and that were found again. */
  readonly onRestored: (count: number) => void;
}

/** A file's rows, whatever its format; fails at the end if the file isn't the one that was inspected. */
export async function* rowsOf(
  file: InspectedFile,
  layer: FileLayer,
  { onBytes, onRestored }: RowWatch,
): AsyncGenerator<readonly Zeile[]> {
  const { datei, inhalt } = file;
  const bytes = readUnchanged(layer, file, onBytes);
  if (inhalt.format === "csv") {
    yield* csvRows(textBytes(bytes, inhalt.traits.encoding), inhalt.traits, inhalt.header);
    return;
  }
  const workbook = await openWorkbook(datei, await readWhole(datei, bytes));
  yield* workbookRows(workbook, inhalt.header, kindOfColumn(file), onRestored);
}
