import { type Box, boxOf } from "./box.ts";
import { attribute, decoded, elements, numberOf, type SheetRead, type WorkbookRead } from "./read-workbook.ts";

// Test tool: Excel's rules for what people fill in and what counts itself: validations, formulas, names, protection.

/** Functions that Excel and LibreOffice know under the same name and count alike. */
const FUNCTIONS = new Set(
  "ABS AND AVERAGE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE EXACT IF IFERROR INDEX INT ISBLANK ISNUMBER LEFT LEN MATCH MAX MEDIAN MID MIN MONTH NOT OR RIGHT ROUND ROW SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SQRT TEXT TRIM VLOOKUP YEAR".split(
    " ",
  ),
);

const meet = (one: readonly [number, number], other: readonly [number, number]): boolean =>
  one[0] <= other[1] && other[0] <= one[1];

const overlap = (one: Box, other: Box): boolean => meet(one.columns, other.columns) && meet(one.rows, other.rows);

const content = (element: string): string => decoded(element.replace(/^<[^>]*>|<\/[^>]*>$/g, ""));

const namesOf = ({ parts }: WorkbookRead): readonly string[] =>
  elements(parts.get("xl/workbook.xml") ?? "", "definedName").map((element) => attribute(element, "name") ?? "");

/** Everything about a formula but its value. */
const formulaBreaches = (formula: string, book: WorkbookRead): readonly string[] => {
  const breaches: string[] = [];
  const bare = formula.replace(/"[^"]*"/g, '""');
  if (formula.length > 8192) breaches.push("longer than 8,192 characters");
  if (formula.startsWith("=")) breaches.push("begins with =");
  if (bare.includes(";")) breaches.push("semicolon");
  if (bare.split("(").length !== bare.split(")").length) breaches.push("brackets");
  for (const [, name = ""] of bare.matchAll(/([A-Z][A-Z0-9.]*)\(/g))
    if (!FUNCTIONS.has(name)) breaches.push(`unknown function ${name}`);
  const sheets = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  for (const [, quoted, plain] of bare.matchAll(/(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{Nd}_.]*))!/gu)) {
    const name = quoted?.replaceAll("''", "'") ?? plain ?? "";
    if (!sheets.has(name.toLowerCase())) breaches.push(`unknown sheet ${name}`);
  }
  const names = new Set(namesOf(book));
  for (const [name] of bare.matchAll(/\bListe_\w+/g)) if (!names.has(name)) breaches.push(`unknown name ${name}`);
  return breaches;
};

const cellFormulas = ({ xml, name }: SheetRead, book: WorkbookRead): readonly string[] =>
  elements(xml, "c").flatMap((cell) => {
    const [formula] = elements(cell, "f");
    if (formula === undefined) return [];
    const place = `${name}!${attribute(cell, "r")}: formula`;
    return [
      ...formulaBreaches(content(formula), book).map((breach) => `${place}: ${breach}`),
      ...(/<v>[^<]+<\/v>/.test(cell) ? [] : [`${place} without its result`]),
    ];
  });

const LIMITS = { promptTitle: 32, errorTitle: 32, prompt: 255, error: 255 } as const;

const validationBreaches = ({ xml, name }: SheetRead, book: WorkbookRead): readonly string[] => {
  const breaches: string[] = [];
  const boxes: Box[] = [];
  const list = elements(xml, "dataValidations")[0] ?? "";
  const validations = elements(list, "dataValidation");
  if (list !== "" && numberOf(attribute(list, "count")) !== validations.length)
    breaches.push(`${name}: count of validations`);
  for (const validation of validations) {
    for (const ref of (attribute(validation, "sqref") ?? "").split(" ")) {
      const box = boxOf(ref);
      if (box === undefined) breaches.push(`${name}: range of a validation ${ref}`);
      else if (boxes.some((other) => overlap(box, other))) breaches.push(`${name}: validations overlap at ${ref}`);
      else boxes.push(box);
    }
    for (const [limited, most] of Object.entries(LIMITS))
      if ((attribute(validation, limited) ?? "").length > most) breaches.push(`${name}: ${limited} too long`);
    const formulas = elements(validation, "formula1").map(content);
    if (formulas.some((formula) => formula.length > 255))
      breaches.push(`${name}: validation longer than 255 characters`);
    if (formulas.length === 0) breaches.push(`${name}: validation by nothing`);
    for (const formula of formulas)
      breaches.push(...formulaBreaches(formula, book).map((breach) => `${name}: validation: ${breach}`));
  }
  return breaches;
};

const formatBreaches = ({ xml, name }: SheetRead, book: WorkbookRead): readonly string[] =>
  elements(xml, "cfRule")
    .flatMap((rule) => elements(rule, "formula").map(content))
    .flatMap((formula) => formulaBreaches(formula, book).map((breach) => `${name}: conditional format: ${breach}`));

/** What people fill in has to be open, and all the rest closed. */
const protectionBreaches = ({ xml, name, rows }: SheetRead, { styles }: WorkbookRead): readonly string[] => {
  const isOpen = (style: number): boolean => (styles[style] ?? "").includes('locked="0"');
  const open = rows.flatMap(({ cells }) => cells.filter(({ style }) => isOpen(style)));
  const isProtected = attribute(elements(xml, "sheetProtection")[0] ?? "", "sheet") === "1";
  return [
    ...(open.length > 0 && !isProtected ? [`${name}: open cells on a sheet without protection`] : []),
    ...open.filter(({ ref }) => cellHasFormula(xml, ref)).map(({ ref }) => `${name}!${ref}: formula in an open cell`),
  ];
};

const cellHasFormula = (xml: string, ref: string): boolean => new RegExp(`<c r="${ref}"[^>]*><f`).test(xml);

const bookBreaches = ({ parts }: WorkbookRead): readonly string[] => {
  const breaches: string[] = [];
  const xml = parts.get("xl/workbook.xml") ?? "";
  for (const element of elements(xml, "definedName")) {
    const name = attribute(element, "name") ?? "";
    const valid =
      /^(?:_xlnm\.)?[\p{L}_\\][\p{L}\p{Nd}_.\\]*$/u.test(name) && !/^(?:[A-Z]{1,3}\d+|[RC]\d*)$/i.test(name);
    if (!valid || name.length > 255) breaches.push(`name ${name}`);
    if (!/![^#]*$/.test(content(element))) breaches.push(`name of nothing ${name}`);
  }
  const order = ["workbookPr", "workbookProtection", "bookViews", "sheets", "definedNames", "calcPr"];
  const found = order.map((element) => xml.search(new RegExp(`<${element}[ />]`))).filter((at) => at >= 0);
  if (found.some((at, index) => index > 0 && at < (found[index - 1] ?? 0))) breaches.push("order of the workbook");
  const properties = elements(parts.get("docProps/custom.xml") ?? "", "property");
  if (properties.some((property) => content(elements(property, "vt:lpwstr")[0] ?? "").length > 255))
    breaches.push("property of more than 255 characters");
  const pids = properties.map((property) => numberOf(attribute(property, "pid")));
  if (pids.some((pid, index) => pid !== index + 2)) breaches.push("numbers of the properties");
  return breaches;
};

export const formBreaches = (book: WorkbookRead): readonly string[] => [
  ...bookBreaches(book),
  ...book.sheets.flatMap((sheet) => [
    ...cellFormulas(sheet, book),
    ...validationBreaches(sheet, book),
    ...formatBreaches(sheet, book),
    ...protectionBreaches(sheet, book),
  ]),
];
