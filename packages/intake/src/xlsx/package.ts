import { crc32 } from "node:zlib";
import { Refusal } from "@verlauf/core";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { LIMITS } from "./limits.ts";
import { damaged, notAWorkbook, tooBig } from "./workbook-refusal.ts";

/** A workbook's container, looked over before anything in it is unpacked. */
export interface WorkbookPackage {
  readonly has: (part: string) => boolean;
  readonly sizeOf: (part: string) => number;
  /** A part's text as it is unpacked; what it really is decides, not what the container says of it. */
  readonly read: (part: string) => AsyncGenerator<string>;
}

export const openPackage = async (name: string, bytes: Buffer): Promise<WorkbookPackage> => {
  if (bytes.length > LIMITS.fileBytes) throw tooBig(name);
  const zip = await openZip(name, bytes);
  const parts = await entriesOf(name, zip);
  await refuseOverlaps(name, zip, [...parts.values()]);
  refuseOtherFormats(name, parts);
  return {
    has: (part) => parts.has(part.toLowerCase()),
    sizeOf: (part) => parts.get(part.toLowerCase())?.uncompressedSize ?? 0,
    read: (part) => readPart(name, zip, parts.get(part.toLowerCase())),
  };
};

const openZip = async (name: string, bytes: Buffer): Promise<ZipFile> => {
  try {
    return await fromBufferPromise(bytes, { strictFileNames: false });
  } catch (error) {
    throw damaged(name, error);
  }
};

const entriesOf = async (name: string, zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => {
  if (zip.entryCount > LIMITS.entries) throw tooBig(name);
  const parts = new Map<string, Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      refuseEntry(name, entry);
      total += entry.uncompressedSize;
      if (total > LIMITS.totalBytes) throw tooBig(name);
      const key = entry.fileName.toLowerCase();
      if (parts.has(key)) throw damaged(name);
      parts.set(key, entry);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(name, error);
  }
  return parts;
};

const refuseEntry = (name: string, entry: Entry): void => {
  if (entry.isEncrypted()) {
    throw new Refusal(`„${name}“ ist verschlüsselt. Bitte ohne Kennwort speichern.`);
  }
  if (!entry.canDecodeFileData() || entry.fileName.includes("\0")) throw damaged(name);
  const { uncompressedSize, compressedSize } = entry;
  const isDense = uncompressedSize > 1024 * 1024 && uncompressedSize > LIMITS.ratio * Math.max(1, compressedSize);
  if (uncompressedSize > LIMITS.partBytes || isDense) throw tooBig(name);
};

// Parts that share their bytes make a small file unpack into a huge one (Fifield's bombs).
const refuseOverlaps = async (name: string, zip: ZipFile, entries: readonly Entry[]): Promise<void> => {
  const spans: { readonly from: number; readonly to: number }[] = [];
  try {
    for (const entry of entries) {
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      spans.push({ from: entry.relativeOffsetOfLocalHeader, to: fileDataStart + entry.compressedSize });
    }
  } catch (error) {
    throw damaged(name, error);
  }
  spans.sort((one, other) => one.from - other.from);
  let end = 0;
  for (const { from, to } of spans) {
    if (from < end) throw damaged(name);
    end = to;
  }
};

const refuseOtherFormats = (name: string, parts: ReadonlyMap<string, Entry>): void => {
  if (parts.has("mimetype")) {
    throw new Refusal(`„${name}“ ist im OpenDocument-Format (.ods) gespeichert. Bitte als .xlsx oder .csv speichern.`);
  }
  if (!parts.has("[content_types].xml")) throw notAWorkbook(name);
  if ([...parts.keys()].some((part) => /vbaproject\.bin$|(^|\/)macrosheets\//.test(part))) {
    throw new Refusal(`„${name}“ enthält Makros. Bitte ohne Makros als .xlsx speichern.`);
  }
};

async function* readPart(name: string, zip: ZipFile, entry: Entry | undefined): AsyncGenerator<string> {
  if (entry === undefined) throw damaged(name);
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let size = 0;
    let checksum = 0;
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > entry.uncompressedSize) throw damaged(name);
      checksum = crc32(chunk, checksum);
      yield decoder.decode(chunk, { stream: true });
    }
    if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw damaged(name);
    yield decoder.decode();
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(name, error);
  }
}
