import { readZip } from "../zip-package.ts";

// Test tool: the parts of a workbook that this package wrote, taken apart just far enough to look at them. Not for
// workbooks that come from elsewhere.

interface CellRead {
  readonly ref: string;
  readonly style: number;
  readonly value: string | undefined;
  readonly isText: boolean;
}

interface RowRead {
  readonly number: number;
  readonly height: number | undefined;
  readonly cells: readonly CellRead[];
}

export interface SheetRead {
  readonly name: string;
  readonly path: string;
  readonly xml: string;
  readonly rows: readonly RowRead[];
}

export interface WorkbookRead {
  readonly parts: ReadonlyMap<string, string>;
  readonly sheets: readonly SheetRead[];
  readonly strings: readonly string[];
  /** The `<xf>` elements of `cellXfs`. */
  readonly styles: readonly string[];
}

export const decoded = (xml: string): string =>
  xml
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");

export const attribute = (element: string, name: string): string | undefined => {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(element)?.[1];
  return value === undefined ? undefined : decoded(value);
};

/** Every element of that name, each with its content. */
export const elements = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<${name}(?:\\s[^>]*?)?(?:/>|>.*?</${name}>)`, "gs")) ?? [];

export const numberOf = (text: string | undefined): number => (text === undefined ? Number.NaN : Number(text));

const cellOf = (element: string, strings: readonly string[]): CellRead => {
  const isText = attribute(element, "t") === "s";
  const value = /<v>([^<]*)<\/v>/.exec(element)?.[1];
  return {
    ref: attribute(element, "r") ?? "",
    style: numberOf(attribute(element, "s")),
    value: isText ? strings[numberOf(value)] : value,
    isText,
  };
};

const rowOf = (element: string, strings: readonly string[]): RowRead => {
  const height = attribute(element.slice(0, element.indexOf(">")), "ht");
  return {
    number: numberOf(attribute(element, "r")),
    height: height === undefined ? undefined : Number(height),
    cells: elements(element, "c").map((cell) => cellOf(cell, strings)),
  };
};

export const readWorkbook = (bytes: Uint8Array): WorkbookRead => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map(readZip(zip).map(({ name, content }) => [name, content().toString("utf8")]));
  const part = (name: string): string => parts.get(name) ?? "";
  const strings = elements(part("xl/sharedStrings.xml"), "si").map((item) =>
    decoded(/<t[^>]*>([^<]*)<\/t>/.exec(item)?.[1] ?? ""),
  );
  const targets = new Map(
    elements(part("xl/_rels/workbook.xml.rels"), "Relationship").map((relation) => [
      attribute(relation, "Id"),
      `xl/${attribute(relation, "Target")}`,
    ]),
  );
  const sheets = elements(part("xl/workbook.xml"), "sheet").map((sheet) => {
    const path = targets.get(attribute(sheet, "r:id")) ?? "";
    const xml = part(path);
    const rows = elements(xml, "row").map((row) => rowOf(row, strings));
    return { name: attribute(sheet, "name") ?? "", path, xml, rows };
  });
  const styles = elements(elements(part("xl/styles.xml"), "cellXfs")[0] ?? "", "xf");
  return { parts, sheets, strings, styles };
};

/** What a sheet's cells hold, row by row; a day is its serial number. */
export const valuesOf = (sheet: SheetRead | undefined): readonly (readonly (string | undefined)[])[] =>
  (sheet?.rows ?? []).map(({ cells }) => cells.map(({ value }) => value));
