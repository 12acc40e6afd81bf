import { beginsLikeFormula } from "../safe-text.ts";
import { boxOf } from "./box.ts";
import { chartBreaches } from "./chart-rules.ts";
import { formBreaches } from "./form-rules.ts";
import {
  attribute,
  decoded,
  elements,
  numberOf,
  readWorkbook,
  type SheetRead,
  type WorkbookRead,
} from "./read-workbook.ts";

// Test tool: Excel's own rules, which a schema doesn't hold and for whose breach Excel says that it had to repair the
// file. No Excel is needed to look for them.

const SHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "autoFilter",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "ignoredErrors",
  "drawing",
];

const ascending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? Number.POSITIVE_INFINITY));

const packageBreaches = ({ parts, strings }: WorkbookRead): readonly string[] => {
  const types = parts.get("[Content_Types].xml") ?? "";
  const breaches: string[] = [];
  for (const [name, xml] of parts) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids
    if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)) breaches.push(`${name}: control character`);
    if (name.endsWith(".xml") && !name.startsWith("[") && !types.includes(`PartName="/${name}"`))
      breaches.push(`${name}: no content type`);
    if (!name.endsWith(".rels")) continue;
    const folder = name.replace(/_rels\/[^/]*$/, "");
    for (const relation of elements(xml, "Relationship")) {
      const target = new URL(attribute(relation, "Target") ?? "", `file:///${folder}`).pathname.slice(1);
      if (!parts.has(target)) breaches.push(`${name}: target missing ${target}`);
    }
  }
  for (const text of strings)
    if (text.replace(/_x005F_/g, "_").length > 32_767) breaches.push("text of more than 32,767 characters");
  return breaches;
};

const bookBreaches = ({ parts, sheets }: WorkbookRead): readonly string[] => {
  const breaches: string[] = [];
  const names = new Set<string>();
  for (const { name } of sheets) {
    if (name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) breaches.push(`sheet name ${name}`);
    if (names.has(name.toLowerCase())) breaches.push(`sheet name twice ${name}`);
    names.add(name.toLowerCase());
  }
  if (sheets.length === 0) breaches.push("no sheet");
  const defined = new Set<string>();
  for (const element of elements(parts.get("xl/workbook.xml") ?? "", "definedName")) {
    const key = `${attribute(element, "name")}|${attribute(element, "localSheetId")}`;
    if (defined.has(key)) breaches.push(`name twice ${key}`);
    defined.add(key);
    const sheet = /'(.*)'!/.exec(decoded(element))?.[1] ?? "";
    if (!names.has(sheet.toLowerCase())) breaches.push(`name of an unknown sheet ${sheet}`);
  }
  return breaches;
};

const styleBreaches = ({ parts, styles }: WorkbookRead): readonly string[] => {
  const xml = parts.get("xl/styles.xml") ?? "";
  const count = (list: string, item: string): number => elements(elements(xml, list)[0] ?? "", item).length;
  const sizes = {
    fontId: count("fonts", "font"),
    fillId: count("fills", "fill"),
    borderId: count("borders", "border"),
  };
  return styles.flatMap((style, index) =>
    Object.entries(sizes)
      .filter(([id, size]) => !(numberOf(attribute(style, id)) < size))
      .map(([id]) => `style ${index}: ${id}`),
  );
};

const rowBreaches = ({ rows, name }: SheetRead, { styles }: WorkbookRead): readonly string[] => {
  const breaches: string[] = [];
  if (!ascending(rows.map(({ number }) => number))) breaches.push(`${name}: order of rows`);
  for (const { number, height, cells } of rows) {
    if (number > 1_048_576) breaches.push(`${name}: row ${number}`);
    if (height !== undefined && height > 409.5) breaches.push(`${name}: height of row ${number}`);
    const boxes = cells.map(({ ref }) => boxOf(ref));
    if (!ascending(boxes.map((box) => box?.columns[0] ?? Number.NaN))) breaches.push(`${name}: cells of row ${number}`);
    if (boxes.some((box) => box?.rows[0] !== number)) breaches.push(`${name}: cell of another row in ${number}`);
    for (const { ref, style, value, isText } of cells) {
      const xf = styles[style];
      if (xf === undefined) breaches.push(`${name}!${ref}: style ${style}`);
      if (isText && value === undefined) breaches.push(`${name}!${ref}: text missing`);
      if (isText && beginsLikeFormula(value ?? "") && attribute(xf ?? "", "quotePrefix") !== "1")
        breaches.push(`${name}!${ref}: would be calculated after an edit`);
    }
  }
  return breaches;
};

const rangeBreaches = ({ xml, name, rows }: SheetRead, { parts }: WorkbookRead): readonly string[] => {
  const breaches: string[] = [];
  const lastRow = rows.at(-1)?.number ?? 0;
  const dxfs = elements(elements(parts.get("xl/styles.xml") ?? "", "dxfs")[0] ?? "", "dxf").length;
  for (const filter of elements(xml, "autoFilter")) {
    const box = boxOf(attribute(filter, "ref") ?? "");
    const heads = rows.find(({ number }) => number === box?.rows[0])?.cells.length ?? 0;
    if (box === undefined || box.rows[1] > lastRow || heads < box.columns[1]) breaches.push(`${name}: filter`);
  }
  const priorities: number[] = [];
  for (const format of elements(xml, "conditionalFormatting")) {
    const rules = elements(format, "cfRule");
    if (rules.length === 0) breaches.push(`${name}: empty conditional format`);
    if (boxOf(attribute(format, "sqref") ?? "") === undefined) breaches.push(`${name}: range of a conditional format`);
    for (const rule of rules) {
      if (!(numberOf(attribute(rule, "dxfId")) < dxfs)) breaches.push(`${name}: look of a conditional format`);
      priorities.push(numberOf(attribute(rule, "priority")));
    }
  }
  if (new Set(priorities).size !== priorities.length) breaches.push(`${name}: priority twice`);
  return breaches;
};

const sheetBreaches = (sheet: SheetRead, book: WorkbookRead): readonly string[] => {
  const { xml, name } = sheet;
  const outline = xml.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>");
  const order = SHEET_ORDER.map((element) => outline.search(new RegExp(`<${element}[ />]`))).filter((at) => at >= 0);
  const footers = [...elements(xml, "oddFooter"), ...elements(xml, "oddHeader")];
  return [
    ...(ascending(order) ? [] : [`${name}: order of elements`]),
    ...(footers.some((footer) => footer.replace(/<[^>]*>/g, "").replace(/&amp;/g, "&").length > 255)
      ? [`${name}: footer of more than 255 characters`]
      : []),
    ...rowBreaches(sheet, book),
    ...rangeBreaches(sheet, book),
  ];
};

/** What Excel would object to, in words for whoever reads a failed test. */
export const excelBreaches = (bytes: Uint8Array): readonly string[] => {
  const book = readWorkbook(bytes);
  return [
    ...packageBreaches(book),
    ...bookBreaches(book),
    ...styleBreaches(book),
    ...book.sheets.flatMap((sheet) => sheetBreaches(sheet, book)),
    ...formBreaches(book),
    ...chartBreaches(book),
  ];
};
