import { inflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";

/** Unpacks a workbook and parses every part of XML without looking at what is in it: no reader can do less. */
export const bareRead = (bytes: Buffer): number => {
  let parsed = 0;
  for (const xml of xmlPartsOf(bytes)) {
    new SaxesParser({ position: false }).write(xml).close();
    parsed += xml.length;
  }
  return parsed;
};

const xmlPartsOf = (bytes: Buffer): readonly string[] => {
  const parts: string[] = [];
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = bytes.readUInt16LE(end + 10); entry > 0; entry--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const content = bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    if (/\.(xml|rels)$/.test(name)) parts.push(content.toString("utf8"));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
};
