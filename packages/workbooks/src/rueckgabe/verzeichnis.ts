import { beschaedigt, entpacktZuGross, fremdverpackt, unvollstaendig, verschluesselt, zuViel } from "./ablehnung.ts";
import { GRENZEN } from "./grenzen.ts";

/** A part of a package, as far as its container tells the truth. */
export interface Teil {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly size: number;
  readonly packed: Buffer;
}

/**
 * The directory of a foreign zip by lower-case part name, looked over before anything is unpacked. What contradicts
 * itself is refused: whoever reads it otherwise than we do would see another file.
 */
export const readVerzeichnis = (bytes: Buffer): ReadonlyMap<string, Teil> => {
  const { count, start, end } = findDirectory(bytes);
  if (count > GRENZEN.teile) throw zuViel("Bestandteile");
  const parts = new Map<string, Teil>();
  const spans: Span[] = [];
  let total = 0;
  let at = start;
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY > end || bytes.readUInt32LE(at) !== ENTRY_SIGN) throw beschaedigt();
    const next = at + ENTRY + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > end) throw beschaedigt();
    const { part, span } = readEntry(bytes, at, start);
    at = next;
    spans.push(span);
    total += part.size;
    if (total > GRENZEN.gesamtBytes) throw entpacktZuGross();
    if (part.name.endsWith("/")) continue;
    const key = part.name.toLowerCase();
    if (parts.has(key)) throw beschaedigt();
    parts.set(key, part);
  }
  if (at !== end) throw beschaedigt();
  refuseOverlaps(spans);
  return parts;
};

interface Span {
  readonly from: number;
  readonly to: number;
}

const LOCAL_SIGN = 0x04034b50;
const ENTRY_SIGN = 0x02014b50;
const END_SIGN = 0x06054b50;
const LOCAL = 30;
const ENTRY = 46;
const END = 22;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x2041;
const SIZES_FOLLOW = 0x0008;

const findDirectory = (bytes: Buffer): { readonly count: number; readonly start: number; readonly end: number } => {
  const at = findEnd(bytes);
  const count = bytes.readUInt16LE(at + 10);
  const size = bytes.readUInt32LE(at + 12);
  const start = bytes.readUInt32LE(at + 16);
  // zip64 says by these that its numbers stand elsewhere; no workbook of 5 MB needs it
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw fremdverpackt();
  const isWhole = bytes.readUInt16LE(at + 4) === 0 && bytes.readUInt16LE(at + 6) === 0;
  if (!isWhole || bytes.readUInt16LE(at + 8) !== count || start + size > at) throw beschaedigt();
  return { count, start, end: start + size };
};

const findEnd = (bytes: Buffer): number => {
  const first = Math.max(0, bytes.length - END - 0xffff);
  for (let at = bytes.length - END; at >= first; at--) {
    if (bytes.readUInt32LE(at) === END_SIGN && at + END + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
  }
  throw unvollstaendig();
};

const readEntry = (bytes: Buffer, at: number, directory: number): { readonly part: Teil; readonly span: Span } => {
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const crc = bytes.readUInt32LE(at + 16);
  const packedSize = bytes.readUInt32LE(at + 20);
  const size = bytes.readUInt32LE(at + 24);
  const local = bytes.readUInt32LE(at + 42);
  const rawName = bytes.subarray(at + ENTRY, at + ENTRY + bytes.readUInt16LE(at + 28));
  if ((flags & ENCRYPTED) !== 0) throw verschluesselt();
  if (packedSize === 0xffffffff || size === 0xffffffff || local === 0xffffffff) throw fremdverpackt();
  if (method !== STORED && method !== DEFLATED) throw fremdverpackt();
  if (size > 1024 * 1024 && size > GRENZEN.verhaeltnis * Math.max(1, packedSize)) throw entpacktZuGross();

  if (local + LOCAL > directory || bytes.readUInt32LE(local) !== LOCAL_SIGN) throw beschaedigt();
  const localName = bytes.subarray(local + LOCAL, local + LOCAL + bytes.readUInt16LE(local + 26));
  const from = local + LOCAL + localName.length + bytes.readUInt16LE(local + 28);
  const to = from + packedSize;
  if (to > directory || !localName.equals(rawName) || bytes.readUInt16LE(local + 8) !== method) throw beschaedigt();
  const sizesHere = (bytes.readUInt16LE(local + 6) & SIZES_FOLLOW) === 0;
  if (sizesHere && (bytes.readUInt32LE(local + 18) !== packedSize || bytes.readUInt32LE(local + 22) !== size)) {
    throw beschaedigt();
  }
  const name = partName(rawName);
  const part = { name, deflated: method === DEFLATED, crc, size, packed: bytes.subarray(from, to) };
  return { part, span: { from: local, to } };
};

const partName = (raw: Buffer): string => {
  // some writers use the wrong stroke or begin with one; nothing is ever written to a path
  const name = raw.toString("utf8").replaceAll("\\", "/").replace(/^\/+/, "");
  if (name === "" || name.includes("\0") || /(^|\/)\.\.(\/|$)/.test(name) || /^[a-z]:/i.test(name))
    throw fremdverpackt();
  return name;
};

// Parts that share their bytes make a small file unpack into a huge one (Fifield's bombs).
const refuseOverlaps = (spans: readonly Span[]): void => {
  let end = 0;
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    if (from < end) throw fremdverpackt();
    end = to;
  }
};
