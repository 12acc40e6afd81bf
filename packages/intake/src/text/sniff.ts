import { createHash } from "node:crypto";
import { Refusal } from "@verlauf/core";
import { type ByteCounts, byteCensus } from "./byte-census.ts";
import { type Encoding, encodingFromBom } from "./encoding.ts";
import { textBytes } from "./text-bytes.ts";

/** What a first reading of a whole file tells about it. */
export interface Sniffed {
  readonly sha256: string;
  readonly size: number;
  readonly content: TextContent | "workbook";
}

/** What decides how a text file's rows are read. */
export interface TextTraits {
  readonly encoding: Encoding;
  /** The file has bytes that its encoding doesn't have, so each row is looked at for them. */
  readonly damaged: boolean;
  /** Some signs differ between Windows-1252 and its bytes read one by one. */
  readonly c1: boolean;
  readonly quotes: boolean;
}

export interface TextContent extends TextTraits {
  /** The first bytes, as `textBytes` gives them: enough for the header. */
  readonly head: Buffer;
}

/** More than any header needs; a first record longer than this isn't one. */
export const HEAD_BYTES = 256 * 1024;

/**
 * Decides by the whole file, because the one umlaut that tells UTF-8 from Windows-1252 may stand in the last row.
 * What isn't text is refused with a sentence.
 */
export const sniff = async (name: string, bytes: AsyncIterable<Buffer>): Promise<Sniffed> => {
  const source = bytes[Symbol.asyncIterator]();
  try {
    return await sniffFrom(name, source);
  } finally {
    // a refusal halfway must not leave the file open
    await source.return?.();
  }
};

const sniffFrom = async (name: string, source: AsyncIterator<Buffer>): Promise<Sniffed> => {
  const hash = createHash("sha256");
  const first = await gather(source, 8);
  const kind = kindOf(name, first);
  let size = 0;

  async function* hashed(): AsyncGenerator<Buffer> {
    let chunk: Buffer | undefined = first;
    while (chunk !== undefined) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
      const next: IteratorResult<Buffer> = await source.next();
      chunk = next.done === true ? undefined : next.value;
    }
  }

  if (kind === "workbook") {
    for await (const _ of hashed());
    return { sha256: hash.digest("hex"), size, content: "workbook" };
  }

  const fromBom = encodingFromBom(first);
  const census = byteCensus();
  const utf8 = utf8Check();
  const head: Buffer[] = [];
  let headLength = 0;
  for await (const chunk of textBytes(hashed(), fromBom ?? "utf-8")) {
    census.add(chunk);
    utf8.add(chunk);
    if (headLength < HEAD_BYTES) {
      // a copy, so that a long-lived head doesn't keep a stream's whole chunk alive
      head.push(Buffer.from(chunk.subarray(0, HEAD_BYTES - headLength)));
      headLength += chunk.length;
    }
  }
  if (size === 0) throw new Refusal(`„${name}“ ist leer.`);
  const counts = census.result();
  const start = Buffer.concat(head);
  const encoding = fromBom ?? (utf8.isUtf8() || looksLikeUtf8(start) ? "utf-8" : "windows-1252");
  refuseIfBinary(name, counts);
  return {
    sha256: hash.digest("hex"),
    size,
    content: {
      encoding,
      damaged: isDamaged(encoding, counts, utf8.isUtf8()),
      c1: encoding === "windows-1252" && counts.c1 > 0,
      quotes: counts.quotes > 0,
      head: start,
    },
  };
};

// One broken sign, or a file cut off within one, must not turn every other umlaut into two wrong letters.
const looksLikeUtf8 = (start: Buffer): boolean => {
  let whole = 0;
  let broken = 0;
  for (const sign of new TextDecoder("utf-8").decode(start)) {
    if (sign === "\ufffd") broken++;
    else if (sign > "\u007f") whole++;
  }
  return whole > 4 * broken;
};

const isDamaged = (encoding: Encoding, counts: ByteCounts, isUtf8: boolean): boolean => {
  if (counts.control > 0) return true;
  if (encoding === "windows-1252") return counts.undefined1252 > 0;
  // half a pair in UTF-16 has become a replacement character, which is good UTF-8
  return encoding !== "utf-8" || !isUtf8;
};

const gather = async (source: AsyncIterator<Buffer>, atLeast: number): Promise<Buffer> => {
  let gathered: Buffer = Buffer.alloc(0);
  while (gathered.length < atLeast) {
    const next = await source.next();
    if (next.done === true) break;
    gathered = gathered.length === 0 ? next.value : Buffer.concat([gathered, next.value]);
  }
  return gathered;
};

const kindOf = (name: string, first: Buffer): "text" | "workbook" => {
  if (first.length >= 4 && first.readUInt32BE(0) === 0xd0cf11e0) {
    throw new Refusal(
      `„${name}“ ist mit einem Kennwort geschützt oder im alten Format .xls gespeichert. Bitte ohne Kennwort als .xlsx oder .csv speichern.`,
    );
  }
  if (first.length >= 5 && first.toString("latin1", 0, 5) === "%PDF-") {
    throw new Refusal(`„${name}“ ist ein PDF und keine Tabelle. Bitte als .csv oder .xlsx exportieren.`);
  }
  return first.length >= 4 && first.readUInt32BE(0) === 0x504b0304 ? "workbook" : "text";
};

// A few stray bytes are a matter of their rows; more than one in a hundred means that this isn't a text at all.
const refuseIfBinary = (name: string, { bytes, control }: ByteCounts): void => {
  if (control > 20 && control * 100 > bytes) {
    throw new Refusal(
      `„${name}“ ist keine Textdatei oder hat eine Zeichenkodierung, die Verlauf nicht kennt. Bitte als CSV in UTF-8 oder Windows-1252 speichern.`,
    );
  }
};

interface Utf8Check {
  readonly add: (chunk: Uint8Array) => void;
  /** To be asked once, at the end. */
  readonly isUtf8: () => boolean;
}

const utf8Check = (): Utf8Check => {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let valid = true;
  const attempt = (decode: () => void): void => {
    if (!valid) return;
    try {
      decode();
    } catch {
      valid = false;
    }
  };
  let ended = false;
  return {
    add: (chunk) => attempt(() => decoder.decode(chunk, { stream: true })),
    isUtf8: () => {
      if (!ended) attempt(() => decoder.decode());
      ended = true;
      return valid;
    },
  };
};
