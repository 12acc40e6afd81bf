import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { fromBufferPromise, openPromise, type ZipFile } from "yauzl";

/** An archive inside an archive is looked into when it fits in here; a workbook of an office does. */
const INNER_BYTES = 64 * 1024 * 1024;

/** How many archives inside each other are opened: there are ones that hold themselves. */
const DEEPEST = 4;

/**
 * Whether a text stands anywhere in a file, by its path or its contents: in its bytes as UTF-8, Windows-1252 or UTF-16, or
 * in the parts of a workbook or an archive, also one inside another. A damaged archive is searched as bytes.
 */
export const enthaelt = async (datei: string | Uint8Array, text: string): Promise<boolean> => {
  const needles = needlesOf(text);
  if (typeof datei !== "string") return searchBytes(Buffer.from(datei), needles, DEEPEST);
  if (await isZip(datei)) {
    const zip = await openPromise(datei, { strictFileNames: false, autoClose: false }).catch(() => undefined);
    if (zip !== undefined) {
      try {
        if (await searchZip(zip, needles, DEEPEST)) return true;
      } finally {
        zip.close();
      }
    }
  }
  return searchStream(createReadStream(datei), needles);
};

const searchBytes = async (bytes: Buffer, needles: readonly Buffer[], tiefe: number): Promise<boolean> => {
  if (needles.some((needle) => bytes.includes(needle))) return true;
  if (tiefe === 0 || !isZipHead(bytes)) return false;
  const zip = await fromBufferPromise(bytes, { strictFileNames: false }).catch(() => undefined);
  return zip !== undefined && searchZip(zip, needles, tiefe);
};

const needlesOf = (text: string): readonly Buffer[] => [
  Buffer.from(text, "utf8"),
  Buffer.from(text, "utf16le"),
  Buffer.from(text, "utf16le").swap16(),
];

const isZip = async (pfad: string): Promise<boolean> => {
  const file = await open(pfad);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && isZipHead(buffer);
  } finally {
    await file.close();
  }
};

const isZipHead = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1"));

const searchZip = async (zip: ZipFile, needles: readonly Buffer[], tiefe: number): Promise<boolean> => {
  try {
    for await (const entry of zip.eachEntry()) {
      if (needles.some((needle) => Buffer.from(entry.fileName).includes(needle))) return true;
      if (entry.fileName.endsWith("/") || entry.isEncrypted()) continue;
      const stream = await zip.openReadStreamPromise(entry);
      if (entry.uncompressedSize > INNER_BYTES) {
        if (await searchStream(stream, needles)) return true;
        continue;
      }
      if (await searchBytes(Buffer.concat(await stream.toArray()), needles, tiefe - 1)) return true;
    }
  } catch {
    // damaged from here on; its bytes are searched
  }
  return false;
};

const searchStream = async (stream: Readable, needles: readonly Buffer[]): Promise<boolean> => {
  const overlap = Math.max(...needles.map((needle) => needle.length)) - 1;
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    if (needles.some((needle) => bytes.includes(needle))) return true;
    rest = bytes.subarray(Math.max(0, bytes.length - overlap));
  }
  return false;
};
