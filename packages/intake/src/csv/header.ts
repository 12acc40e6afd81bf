import { Refusal } from "@verlauf/core";
import { parse } from "csv-parse/sync";
import { fromWindows1252 } from "../text/encoding.ts";
import { HEAD_BYTES, type TextContent } from "../text/sniff.ts";
import { UNREADABLE } from "../text/unreadable.ts";
import { csvOptions, SEPARATORS, type Separator } from "./dialect.ts";
import { countLineBreaks, nextLine } from "./line-breaks.ts";

/** A text table's first record and where the rows begin. */
export interface CsvHeader {
  readonly kopf: readonly string[];
  readonly separator: Separator;
  /** The first row's place in `textBytes`, and its physical line. */
  readonly start: number;
  readonly zeile: number;
}

interface FirstRecord {
  readonly record: readonly string[];
  readonly info: { readonly bytes: number };
}

export const readCsvHeader = (name: string, content: TextContent): CsvHeader => {
  const bom = content.head.subarray(0, 3).equals(BOM) ? 3 : 0;
  const declared = declaredSeparator(content.head.subarray(bom));
  const from = bom + (declared?.bytes ?? 0);
  const head = content.head.subarray(from);
  const separator = declared?.separator ?? mostFrequentSeparator(head);

  const first = firstRecord(name, head, separator, content.encoding);
  if (first === undefined) throw new Refusal(`„${name}“ enthält keine Kopfzeile.`);
  const start = from + first.info.bytes;
  if (start >= HEAD_BYTES)
    throw new Refusal(`Die erste Zeile von „${name}“ ist länger als jede Kopfzeile. Bitte die Datei prüfen.`);
  const kopf = first.record.map((cell) => (content.c1 ? fromWindows1252(cell) : cell).trim());
  if (kopf.some((cell) => UNREADABLE.test(cell))) {
    throw new Refusal(
      `„${name}“ enthält in der Kopfzeile Zeichen, die es in keiner Textdatei gibt. Bitte als CSV in UTF-8 oder Windows-1252 speichern.`,
    );
  }
  return { kopf, separator, start, zeile: 1 + countLineBreaks(content.head.subarray(0, start)) };
};

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

const firstRecord = (
  name: string,
  head: Buffer,
  separator: Separator,
  encoding: TextContent["encoding"],
): FirstRecord | undefined => {
  try {
    const [first] = parse(head, { ...csvOptions(separator, encoding), to: 1, info: true });
    return first as unknown as FirstRecord | undefined;
  } catch (cause) {
    const reason =
      head.length >= HEAD_BYTES ? "ist länger als jede Kopfzeile" : "enthält ein Anführungszeichen, das nicht endet";
    throw new Refusal(`Die erste Zeile von „${name}“ ${reason}. Bitte die Datei prüfen.`, { cause });
  }
};

// Excel writes and reads a first line `sep=;`, which is no part of the table.
const declaredSeparator = (head: Buffer): { readonly separator: Separator; readonly bytes: number } | undefined => {
  const match = /^"?sep=(.)"?(?=[\r\n])/i.exec(head.toString("latin1", 0, 16));
  const separator = SEPARATORS.find((candidate) => candidate === match?.[1]);
  const bytes = nextLine(head, 0, true);
  return separator === undefined || bytes === undefined ? undefined : { separator, bytes };
};

/** Counted in the header outside quotes; a header's own words hardly ever hold one. */
const mostFrequentSeparator = (head: Buffer): Separator => {
  const counts = new Map<string, number>(SEPARATORS.map((separator) => [separator, 0]));
  let quoted = false;
  let started = false;
  for (const byte of head) {
    const sign = String.fromCharCode(byte);
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === "\n" || sign === "\r")) {
      if (started) break;
      continue;
    } else if (!quoted && counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    started = true;
  }
  return SEPARATORS.reduce((best, candidate) =>
    (counts.get(candidate) ?? 0) > (counts.get(best) ?? 0) ? candidate : best,
  );
};
