import { crc32, inflateRawSync } from "node:zlib";
import {
  altesFormat,
  beschaedigt,
  entpacktZuGross,
  keineMappe,
  kodierung,
  leer,
  openDocument,
  unzulaessig,
  verschluesselt,
  zuGross,
} from "./ablehnung.ts";
import { GRENZEN } from "./grenzen.ts";
import { readVerzeichnis, type Teil } from "./verzeichnis.ts";

/** The package of a foreign workbook. */
export interface Paket {
  /** Lower-case names of all parts. */
  readonly namen: readonly string[];
  readonly has: (name: string) => boolean;
  /** A part's text; what it really is decides, not what the container says of it. */
  readonly read: (name: string) => string;
  /** Looks over the XML that nobody has read: what is forbidden in one part is so in all. */
  readonly checkRest: () => void;
}

export const openPaket = (bytes: Buffer): Paket => {
  refuseOtherFiles(bytes);
  const parts = readVerzeichnis(bytes);
  if (parts.has("mimetype")) throw openDocument();
  if (parts.has("encryptedpackage")) throw verschluesselt();
  if (!parts.has("[content_types].xml")) throw keineMappe();
  let total = 0;
  const unread = new Set(parts.keys());
  const read = (name: string): string => {
    const part = parts.get(name.toLowerCase());
    if (part === undefined) throw beschaedigt();
    unread.delete(name.toLowerCase());
    total += part.size;
    if (part.size > GRENZEN.teilBytes || total > GRENZEN.gelesenBytes) throw entpacktZuGross();
    return textOf(unpack(part));
  };
  return {
    namen: [...parts.keys()],
    has: (name) => parts.has(name.toLowerCase()),
    read,
    checkRest: () => {
      for (const name of [...unread].filter((part) => /\.(xml|rels|vml)$/.test(part))) read(name);
    },
  };
};

const refuseOtherFiles = (bytes: Buffer): void => {
  if (bytes.length === 0) throw leer();
  if (bytes.length > GRENZEN.dateiBytes) throw zuGross();
  // a compound file holds an old workbook, or a new one under a password; its directory names in UTF-16 tell which
  if (bytes.subarray(0, 8).equals(COMPOUND_FILE)) {
    throw bytes.includes(ENCRYPTED_PACKAGE) ? verschluesselt() : altesFormat();
  }
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) throw keineMappe();
};

const COMPOUND_FILE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");

const unpack = (part: Teil): Buffer => {
  const content = part.deflated ? inflate(part) : part.packed;
  if (content.length !== part.size || crc32(content) !== part.crc) throw beschaedigt();
  return content;
};

const inflate = ({ packed, size }: Teil): Buffer => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    throw error instanceof RangeError ? entpacktZuGross() : beschaedigt(error);
  }
};

const textOf = (content: Buffer): string => {
  const text = decode(content);
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(text.slice(0, 300))?.[1];
  if (declared !== undefined && !/^(utf-?8|us-ascii)$/i.test(declared)) throw kodierung();
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw unzulaessig();
  return text;
};

const decode = (content: Buffer): string => {
  if (/^(?:\xff\xfe|\xfe\xff|\0)/.test(content.toString("latin1", 0, 2))) throw kodierung();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch (error) {
    throw beschaedigt(error);
  }
};
