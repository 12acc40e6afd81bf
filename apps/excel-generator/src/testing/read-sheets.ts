import { inflateRawSync } from "node:zlib";

const decoded = (xml: string): string =>
  xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The parts of a ZIP container, by its directory. */
export const partsOf = (zip: Buffer): ReadonlyMap<string, string> => {
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(zip.lastIndexOf("PK\x05\x06", undefined, "latin1") + 16);
  while (zip.toString("latin1", at, at + 4) === "PK\x01\x02") {
    const [method, packed] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + packed);
    const path = zip.toString("utf8", at + 46, at + 46 + name);
    parts.set(path, (method === 0 ? bytes : inflateRawSync(bytes)).toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return parts;
};

/** The sheets of a workbook that Verlauf wrote: name, and each row's texts as they are stored. */
export const readSheets = (workbook: Buffer): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const parts = partsOf(workbook);
  const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>.*?<\/si>/gs)].map(
    ([, text = ""]) => decoded(text),
  );
  const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return new Map(
    names.map(([, name = ""], index) => {
      const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? "";
      const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, cells = ""]) =>
        [...cells.matchAll(/<c ([^>]*?)(?:\/>|>(?:<v>([^<]*)<\/v>)?<\/c>)/g)].map(([, attributes = "", value = ""]) =>
          attributes.includes('t="s"') ? (strings[Number(value)] ?? "") : value,
        ),
      );
      return [decoded(name), rows] as const;
    }),
  );
};
