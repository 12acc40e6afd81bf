import type { Zeile } from "../lieferung/zeile.ts";
import type { TextTraits } from "../text/sniff.ts";
import { finishRow } from "./finish-row.ts";
import type { CsvHeader } from "./header.ts";
import { countLineBreaks, countLineBreaksIn, nextLine, skipLineBreaks } from "./line-breaks.ts";
import { recordParser } from "./records.ts";
import { isSwallowed } from "./swallowed.ts";

/** Longer than any row; what is longer is a quotation mark that nobody closed, or no table. */
const MAX_ROW_BYTES = 256 * 1024;

const UNCLOSED = "Ein Anführungszeichen wird geöffnet und nicht geschlossen. Bitte ergänzen oder löschen.";
const TOO_LONG = `Die Zeile ist länger als ${MAX_ROW_BYTES / 1024} Kilobyte. Fehlt ein Zeilenende?`;

const NOTHING = Buffer.alloc(0);
const CR = 13;

/**
 * A text table's rows behind its header, a chunk's worth at a time. A row that can't be taken apart costs one physical
 * line: reading goes on at the next, so that an unclosed quotation mark doesn't swallow what follows.
 */
export async function* csvRows(
  bytes: AsyncIterable<Buffer>,
  content: TextTraits,
  header: CsvHeader,
): AsyncGenerator<readonly Zeile[]> {
  const reader = rowReader(content, header);
  let skip = header.start;
  for await (const chunk of bytes) {
    const rest = chunk.subarray(skip);
    skip -= chunk.length - rest.length;
    if (rest.length > 0) yield await reader.add(rest, false);
  }
  yield await reader.add(NOTHING, true);
}

interface RowReader {
  readonly add: (chunk: Buffer, atEnd: boolean) => Promise<readonly Zeile[]>;
}

const rowReader = (content: TextTraits, header: CsvHeader): RowReader => {
  const finish = finishRow(content, header.kopf.length);
  let rows: Zeile[] = [];
  // the bytes behind the last whole row, where they stand, and the physical line there
  let held: Buffer = NOTHING;
  let heldAt = header.start;
  let line = header.zeile;
  let rowsEnd = heldAt;
  // a row that can't be taken apart and whose line may go on in the next chunk
  let broken: { readonly von: number; readonly zeile: number; readonly mangel: string } | undefined;

  const startParser = () => {
    const base = heldAt;
    let emptyLinesBefore = 0;
    return recordParser(header.separator, content.encoding, (cells, end, emptyLines) => {
      const bis = base + end;
      let breaks = 0;
      if (content.quotes) {
        for (const cell of cells) breaks += countLineBreaksIn(cell);
        if (breaks > 0 && isSwallowed(cells, held.subarray(rowsEnd - heldAt, bis - heldAt), header.separator)) {
          throw new Error("swallowed");
        }
      }
      line += emptyLines - emptyLinesBefore;
      emptyLinesBefore = emptyLines;
      const row = finish(cells, line, rowsEnd, bis);
      if (row !== undefined) rows.push(row);
      line += 1 + breaks;
      rowsEnd = bis;
    });
  };
  let parser = startParser();

  const dropTo = (place: number): void => {
    held = held.subarray(place - heldAt);
    heldAt = place;
  };

  return {
    add: async (chunk, atEnd) => {
      rows = [];
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      let feed = chunk;
      for (;;) {
        if (broken !== undefined) {
          const next = nextLine(held, 0, atEnd);
          if (next === undefined) {
            // a CR at the end may be the first half of a line end
            dropTo(heldAt + held.length - (held.at(-1) === CR ? 1 : 0));
            return rows;
          }
          dropTo(heldAt + next);
          rows.push({ zellen: [], ...broken, bis: heldAt });
          broken = undefined;
          line++;
          rowsEnd = heldAt;
          parser = startParser();
          feed = held;
        }
        const isFine = await parser.feed(feed, atEnd);
        dropTo(rowsEnd);
        if (isFine && held.length <= MAX_ROW_BYTES) return rows;
        const start = skipLineBreaks(held, 0);
        line += countLineBreaks(held.subarray(0, start));
        const isOneLine = nextLine(held.subarray(0, MAX_ROW_BYTES), start, false) === undefined;
        broken = { von: heldAt, zeile: line, mangel: isFine && isOneLine ? TOO_LONG : UNCLOSED };
        dropTo(heldAt + start);
      }
    },
  };
};
