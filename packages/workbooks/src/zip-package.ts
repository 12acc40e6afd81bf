import { constants, crc32, deflateRawSync, inflateRawSync } from "node:zlib";

// Reads and rewrites a zip that this package itself has just written: no defence against a hostile one is needed or
// given. Parts that stay as they are keep their compressed bytes.

const END = 0x06054b50;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
/** 01.01.1980, the first day that a zip knows: same content, same bytes. */
const DOS_DATE = 0x21;

export interface ZipPart {
  readonly name: string;
  readonly content: () => Buffer;
  readonly stored: Stored;
}

interface Stored {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Buffer;
}

const contentOf = ({ method, bytes }: Stored): Buffer => (method === DEFLATED ? inflateRawSync(bytes) : bytes);

export const readZip = (zip: Buffer): readonly ZipPart[] => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error("not a zip package");
  const parts: ZipPart[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let entry = zip.readUInt16LE(end + 10); entry > 0; entry--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const stored = {
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      size: zip.readUInt32LE(at + 24),
      bytes: zip.subarray(start, start + zip.readUInt32LE(at + 20)),
    };
    parts.push({ name: zip.toString("utf8", at + 46, at + 46 + nameLength), content: () => contentOf(stored), stored });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
};

/** A part with new content under its old name. */
export const zipPart = (name: string, content: Buffer): ZipPart => ({
  name,
  content: () => content,
  stored: { method: DEFLATED, crc: crc32(content), size: content.length, bytes: deflateRawSync(content) },
});

/** The beginning of a part, compressed once for many parts that end differently. */
export interface ZipHead {
  readonly content: Buffer;
  readonly crc: number;
  readonly bytes: Buffer;
}

// flushed to a whole byte and without a reference back, so that any end can follow
export const zipHead = (content: Buffer): ZipHead => ({
  content,
  crc: crc32(content),
  bytes: deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH }),
});

/** A part of that beginning and its own end. */
export const zipPartOf = (name: string, head: ZipHead, end: Buffer): ZipPart => ({
  name,
  content: () => Buffer.concat([head.content, end]),
  stored: {
    method: DEFLATED,
    crc: crc32(end, head.crc),
    size: head.content.length + end.length,
    bytes: Buffer.concat([head.bytes, deflateRawSync(end)]),
  },
});

// what the local header and the directory's entry have in common
const description = ({ name, stored: { method, crc, size, bytes } }: ZipPart): Buffer => {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt16LE(method, 4);
  header.writeUInt16LE(DOS_DATE, 8);
  header.writeUInt32LE(crc, 10);
  header.writeUInt32LE(bytes.length, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt16LE(Buffer.byteLength(name), 22);
  return header;
};

const directoryEntry = (part: ZipPart, offset: number): Buffer => {
  const header = Buffer.alloc(46);
  header.write("PK\x01\x02", "latin1");
  header.writeUInt16LE(20, 4);
  description(part).copy(header, 6);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(part.name)]);
};

export const writeZip = (parts: readonly ZipPart[]): Buffer => {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    directory.push(directoryEntry(part, offset));
    const header = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), description(part), Buffer.from(part.name)]);
    chunks.push(header, part.stored.bytes);
    offset += header.length + part.stored.bytes.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, entries, end]);
};
