import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";

const ENTRY = 0x02014b50;
const DEFLATED = 8;

/** The parts of an Excel or Word file as text, by their names. */
export const zipParts = (file: Uint8Array): ReadonlyMap<string, string> => {
  const bytes = Buffer.from(file);
  const parts = new Map<string, string>();
  for (let at = bytes.indexOf(marker(ENTRY)); at >= 0; at = bytes.indexOf(marker(ENTRY), at + 4)) {
    const [method, size, nameLength] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + size);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    parts.set(name, (method === DEFLATED ? inflateRawSync(content) : content).toString("utf8"));
  }
  return parts;
};

const marker = (value: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
};

/** In which parts of a file a number stands, in its names as well, as it is or as a hash that anybody can compute. */
export const partsWith = (file: Uint8Array, nummern: readonly string[]): readonly string[] => {
  const parts = [...zipParts(file), ["(file)", Buffer.from(file).toString("latin1")] as const];
  if (parts.length < 5) throw new Error("that is no workbook");
  const forms = nummern.flatMap((nummer) => [
    nummer,
    Buffer.from(nummer).toString("base64").replace(/=+$/, ""),
    ...["md5", "sha1", "sha256", "sha512"].flatMap((how) =>
      (["hex", "base64", "base64url"] as const).map((as) => createHash(how).update(nummer).digest(as)),
    ),
  ]);
  return parts.flatMap(([name, text]) =>
    forms.some((form) => `${name}\n${text}`.toLowerCase().includes(form.toLowerCase())) ? [name] : [],
  );
};
