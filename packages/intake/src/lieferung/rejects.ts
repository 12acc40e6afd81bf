import { basename, extname, join } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { FileLayer } from "../files/file-layer.ts";
import { writingRefused } from "../files/file-refusal.ts";
import { originalBytes, textBytes } from "../text/text-bytes.ts";
import { workbookRows } from "../xlsx/rows.ts";
import { openWorkbook } from "../xlsx/workbook.ts";
import type { InspectedFile } from "./inspection.ts";
import { kindOfColumn } from "./kind-of-column.ts";
import { readUnchanged, readWhole } from "./read-bytes.ts";

/** A file's rejected rows by the places where they stand, in order: from, to, from, to … */
export interface RejectedRows {
  readonly file: InspectedFile;
  readonly places: readonly number[];
}

/**
 * Writes each file's rejected rows under its header, so that they can be mended and imported as they are. Text stays
 * byte for byte what it was; a workbook's rows become CSV.
 */
export const writeRejects = async (
  rejected: readonly RejectedRows[],
  folder: string,
  layer: FileLayer,
): Promise<string | null> => {
  if (rejected.length === 0) return null;
  const taken = new Set<string>();
  try {
    await layer.makeFolder(folder);
    for (const rows of rejected) {
      const name = freeName(rows.file, taken);
      await layer.write(join(folder, name), contentOf(rows, layer));
    }
  } catch (error) {
    throw writingRefused(folder, error);
  }
  return folder;
};

const freeName = ({ datei, inhalt }: InspectedFile, taken: Set<string>): string => {
  const extension = inhalt.format === "xlsx" ? ".csv" : extname(datei);
  const stem = basename(datei, extname(datei));
  let name = `${stem}${extension}`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem} (${number})${extension}`;
  taken.add(name.toLowerCase());
  return name;
};

const contentOf = ({ file, places }: RejectedRows, layer: FileLayer): AsyncIterable<Uint8Array> => {
  const bytes = readUnchanged(layer, file, () => undefined);
  const { inhalt } = file;
  if (inhalt.format === "xlsx") return asCsv(file, inhalt.header, bytes, places);
  const { encoding } = inhalt.traits;
  return originalBytes(picked(textBytes(bytes, encoding), [0, inhalt.header.start, ...places]), encoding);
};

const LF = 10;
const CR = 13;

async function* picked(bytes: AsyncIterable<Buffer>, places: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0;
  let next = 0;
  // empty lines before a row belong to no row
  let atStart = false;
  for await (const chunk of bytes) {
    const end = at + chunk.length;
    while (next < places.length && (places[next] ?? 0) < end) {
      const from = places[next] ?? 0;
      const to = places[next + 1] ?? from;
      if (from >= at) atStart = next > 0;
      let part = chunk.subarray(Math.max(from, at) - at, Math.min(to, end) - at);
      while (atStart && (part[0] === LF || part[0] === CR)) part = part.subarray(1);
      if (part.length > 0) {
        atStart = false;
        yield part;
      }
      if (to > end) break;
      next += 2;
    }
    at = end;
  }
}

async function* asCsv(
  file: InspectedFile,
  header: Parameters<typeof workbookRows>[1],
  bytes: AsyncIterable<Buffer>,
  places: readonly number[],
): AsyncGenerator<Buffer> {
  const csv = (rows: readonly (readonly string[])[]): Buffer =>
    Buffer.from(
      stringify(
        rows.map((row) => [...row]),
        { delimiter: ";", record_delimiter: "windows" },
      ),
      "utf8",
    );
  yield Buffer.from("\ufeff", "utf8");
  yield csv([header.kopf]);
  const workbook = await openWorkbook(file.datei, await readWhole(file.datei, bytes));
  const wanted = new Set(places.filter((_, index) => index % 2 === 0));
  for await (const rows of workbookRows(workbook, header, kindOfColumn(file), () => undefined)) {
    const found = rows.filter(({ zeile }) => wanted.has(zeile)).map(({ zellen }) => padded(zellen, header.kopf.length));
    if (found.length > 0) yield csv(found);
  }
}

const padded = (cells: readonly string[], length: number): readonly string[] =>
  cells.length >= length ? cells : [...cells, ...new Array<string>(length - cells.length).fill("")];
