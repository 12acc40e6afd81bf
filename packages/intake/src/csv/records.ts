import { Parser } from "csv-parse";
import type { Encoding } from "../text/encoding.ts";
import { csvOptions, type Separator } from "./dialect.ts";

/**
 * Called for each record with its cells, the place behind it (from the parser's first byte) and the empty lines so far.
 * A throw means that the record can't be right.
 */
export type OnRecord = (cells: readonly string[], end: number, emptyLines: number) => void;

export interface RecordParser {
  /** False when what follows the last record can't be taken apart; the parser is of no use after that. */
  readonly feed: (bytes: Buffer, atEnd: boolean) => Promise<boolean>;
}

interface Progress {
  readonly bytes: number;
  readonly empty_lines: number;
}

/** csv-parse, asked for records alone: they are handed over while it parses, which is twice as fast as its stream. */
export const recordParser = (separator: Separator, encoding: Encoding, onRecord: OnRecord): RecordParser => {
  const parser = new Parser({
    ...csvOptions(separator, encoding),
    on_record: (cells: readonly string[], { bytes, empty_lines }: Progress) => {
      onRecord(cells, bytes, empty_lines);
      return null;
    },
  });
  // each fault reaches the callback of its write
  parser.on("error", () => undefined);
  const done = (start: (callback: (error?: Error | null) => void) => void): Promise<boolean> =>
    new Promise((resolve) => start((error) => resolve(error === undefined || error === null)));
  return {
    feed: async (bytes, atEnd) => {
      const fed = bytes.length === 0 || (await done((callback) => parser.write(bytes, callback)));
      return fed && (!atEnd || (await done((callback) => parser.end(callback))));
    },
  };
};
