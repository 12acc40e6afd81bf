import { boxOf } from "./box.ts";
import { attribute, decoded, elements, numberOf, type SheetRead, type WorkbookRead } from "./read-workbook.ts";

// Test tool: Excel's rules for charts, drawings, tables and the names that formulas use; and what a reader of a chart
// who doesn't see it needs.

const content = (element: string): string => decoded(element.replace(/^<[^>]*>|<\/[^>]*>$/g, ""));

/** A part's relations by their id, with the part each leads to. */
const relationsOf = (path: string, { parts }: WorkbookRead): ReadonlyMap<string, string> => {
  const folder = path.slice(0, path.lastIndexOf("/"));
  const rels = parts.get(`${folder}/_rels/${path.slice(folder.length + 1)}.rels`) ?? "";
  const target = (relative: string): string => new URL(relative, `file:///${folder}/`).pathname.slice(1);
  return new Map(
    elements(rels, "Relationship").map((each) => [
      attribute(each, "Id") ?? "",
      target(attribute(each, "Target") ?? ""),
    ]),
  );
};

type Shown = string | number | undefined;

/** What the cells of "'Fragen'!$D$5:$D$22" hold, from top to bottom; undefined is no such range. */
const cellsOf = (ref: string, { sheets }: WorkbookRead): readonly Shown[] | undefined => {
  const [, name = "", range = ""] = /^'(.+)'!(.+)$/.exec(ref) ?? [];
  const sheet = sheets.find((each) => each.name === name.replaceAll("''", "'"));
  const box = boxOf(range);
  if (sheet === undefined || box === undefined || box.columns[0] !== box.columns[1]) return undefined;
  const [, letters = ""] = /^\$([A-Z]+)/.exec(range) ?? [];
  const values: Shown[] = [];
  for (let row = box.rows[0]; row <= box.rows[1]; row++) {
    const cell = sheet.rows
      .find(({ number }) => number === row)
      ?.cells.find(({ ref: at }) => at === `${letters}${row}`);
    const isNumber = cell?.value !== undefined && !cell.isText && !Number.isNaN(Number(cell.value));
    values.push(isNumber ? Number(cell.value) : cell?.value);
  }
  return values;
};

/** A cache has to repeat the cells: texts all of them, numbers where there are any. */
const cacheBreaches = (reference: string, kind: "str" | "num", book: WorkbookRead): readonly string[] => {
  const [formula = ""] = elements(reference, "c:f").map(content);
  const cells = cellsOf(formula, book);
  if (cells === undefined) return [`reference to nothing ${formula}`];
  const points = new Map(
    elements(reference, "c:pt").map((point) => [
      numberOf(attribute(point, "idx")),
      content(elements(point, "c:v")[0] ?? ""),
    ]),
  );
  const count = numberOf(attribute(elements(reference, "c:ptCount")[0] ?? "", "val"));
  const differs = cells.some((cell, index) => {
    const cached = points.get(index);
    if (kind === "str") return cached !== cell;
    return typeof cell === "number" ? cached === undefined || Number(cached) !== cell : cached !== undefined;
  });
  return count !== cells.length || differs ? [`cache differs from ${formula}`] : [];
};

const chartPartBreaches = (path: string, book: WorkbookRead): readonly string[] => {
  const xml = book.parts.get(path) ?? "";
  const axes = elements(xml, "c:catAx").length === 1 && elements(xml, "c:valAx").length === 1;
  const titles = elements(xml, "c:title").length;
  const series = elements(xml, "c:ser");
  const fills = series.map((each) => elements(each, "c:spPr")[0] ?? "");
  return [
    ...(axes ? [] : ["axes"]),
    ...(titles === 3 ? [] : ["title or axis title missing"]),
    ...(series.length > 0 ? [] : ["no series"]),
    ...(new Set(fills.map((fill) => /prst="(\w+)"|solidFill/.exec(fill)?.[0])).size === fills.length
      ? []
      : ["series told apart by colour alone"]),
    ...(["str", "num"] as const).flatMap((kind) =>
      elements(xml, `c:${kind}Ref`).flatMap((reference) => cacheBreaches(reference, kind, book)),
    ),
  ].map((breach) => `${path}: ${breach}`);
};

const drawingBreaches = (path: string, book: WorkbookRead): readonly string[] => {
  const xml = book.parts.get(path) ?? "";
  const targets = relationsOf(path, book);
  const shapes = elements(xml, "xdr:cNvPr");
  const distinct = (name: string): boolean =>
    new Set(shapes.map((shape) => attribute(shape, name))).size === shapes.length;
  const corner = (anchor: string, which: string, axis: string): number =>
    numberOf(content(elements(elements(anchor, `xdr:${which}`)[0] ?? "", `xdr:${axis}`)[0] ?? ""));
  const anchors = elements(xml, "xdr:twoCellAnchor");
  const charts = elements(xml, "c:chart").map((chart) => targets.get(attribute(chart, "r:id") ?? ""));
  return [
    ...(shapes.every((shape) => (attribute(shape, "descr") ?? "") !== "") ? [] : ["alternative text missing"]),
    ...(distinct("id") && distinct("name") ? [] : ["the same shape twice"]),
    ...(anchors.every((each) => ["col", "row"].every((axis) => corner(each, "from", axis) < corner(each, "to", axis)))
      ? []
      : ["anchor without an area"]),
    ...(charts.length === anchors.length && charts.every((chart) => chart !== undefined && book.parts.has(chart))
      ? []
      : ["chart missing"]),
  ].map((breach) => `${path}: ${breach}`);
};

const tableBreaches = (path: string, sheet: SheetRead, { parts }: WorkbookRead): readonly string[] => {
  const xml = parts.get(path) ?? "";
  const ref = attribute(xml.slice(xml.indexOf("<table ")), "ref") ?? "";
  const box = boxOf(ref);
  if (box === undefined) return [`${path}: range`];
  const heads = elements(xml, "tableColumn").map((column) => attribute(column, "name") ?? "");
  const row = sheet.rows.find(({ number }) => number === box.rows[0])?.cells.map(({ value }) => value) ?? [];
  const lastRow = sheet.rows.at(-1)?.number ?? 0;
  return [
    ...(box.rows[1] > box.rows[0] ? [] : ["no row of data"]),
    ...(box.rows[1] <= lastRow ? [] : ["beyond the sheet"]),
    ...(heads.length === box.columns[1] - box.columns[0] + 1 ? [] : ["number of columns"]),
    ...(heads.every((head, index) => head === row[index]) ? [] : ["heads differ from the cells"]),
    ...(new Set(heads.map((head) => head.toLowerCase())).size === heads.length ? [] : ["the same head twice"]),
    ...(attribute(elements(xml, "autoFilter")[0] ?? "", "ref") === ref ? [] : ["filter of another range"]),
    ...(elements(sheet.xml, "autoFilter").length === 0 ? [] : ["a filter of the sheet beside the table's"]),
  ].map((breach) => `${path}: ${breach}`);
};

const namesOf = ({ parts }: WorkbookRead): readonly string[] =>
  elements(parts.get("xl/workbook.xml") ?? "", "definedName").map((name) => attribute(name, "name") ?? "");

/** Tables share their names with ranges; and a formula's range has to be there. */
const nameBreaches = (tables: readonly string[], book: WorkbookRead): readonly string[] => {
  const ranges = new Set(namesOf(book));
  const names = tables.map((path) => {
    const xml = book.parts.get(path) ?? "";
    return attribute(xml.slice(xml.indexOf("<table ")), "displayName") ?? "";
  });
  const used = book.sheets.flatMap(({ xml }) =>
    elements(xml, "f").flatMap(
      (formula) =>
        content(formula)
          .replace(/"[^"]*"/g, '""')
          .match(/\b(?:Antworten|Faelle)_\w+/g) ?? [],
    ),
  );
  return [
    ...(new Set(names.map((name) => name.toLowerCase())).size === names.length ? [] : ["table's name twice"]),
    ...names.filter((name) => ranges.has(name) || !/^[A-Za-z]\w+$/.test(name)).map((name) => `table's name ${name}`),
    ...[...new Set(used)].filter((name) => !ranges.has(name)).map((name) => `unknown name ${name}`),
  ];
};

const sheetBreaches = (sheet: SheetRead, book: WorkbookRead): readonly string[] => {
  const targets = relationsOf(sheet.path, book);
  const named = (element: string): readonly (string | undefined)[] =>
    elements(sheet.xml, element).map((each) => targets.get(attribute(each, "r:id") ?? ""));
  const [drawings, tables] = [named("drawing"), named("tablePart")];
  const breaches = [...drawings, ...tables].some((path) => path === undefined || !book.parts.has(path))
    ? [`${sheet.name}: drawing or table missing`]
    : [];
  return [
    ...breaches,
    ...drawings.flatMap((path) => (path === undefined ? [] : drawingBreaches(path, book))),
    ...tables.flatMap((path) => (path === undefined ? [] : tableBreaches(path, sheet, book))),
  ];
};

export const chartBreaches = (book: WorkbookRead): readonly string[] => {
  const paths = [...book.parts.keys()];
  const tables = paths.filter((path) => /^xl\/tables\/[^/]+\.xml$/.test(path));
  return [
    ...paths.filter((path) => /^xl\/charts\/[^/]+\.xml$/.test(path)).flatMap((path) => chartPartBreaches(path, book)),
    ...nameBreaches(tables, book),
    ...book.sheets.flatMap((sheet) => sheetBreaches(sheet, book)),
  ];
};
