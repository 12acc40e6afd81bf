import type { SheetPlan } from "./sheet-plan.ts";
import { readZip, writeZip, type ZipPart, zipPart } from "./zip-package.ts";

// Adds to a finished package what exceljs cannot write. Every edit looks for its place and fails when it isn't there:
// a package that silently lacks the guard against formulas would be worse than none.

const FONT_ORDER = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);

/** Where that stands in a part; a part without it isn't as expected. */
export const place = (xml: string, anchor: string): number => {
  const at = xml.indexOf(anchor);
  if (at < 0) throw new Error(`place not found in the package: ${anchor}`);
  return at;
};

/** The schema gives a font's properties an order of their own. */
export const orderFonts = (xml: string): string =>
  xml.replace(/<font>(.*?)<\/font>/g, (_, inner: string) => {
    const rank = (element: string): number => FONT_ORDER.indexOf(/<(\w+)/.exec(element)?.[1] ?? "");
    const elements = inner.match(/<[^>]*\/>/g) ?? [];
    return `<font>${elements.sort((one, other) => rank(one) - rank(other)).join("")}</font>`;
  });

/** `quotePrefix` is Excel's own sign for "this is text although it begins like a formula", kept while editing. */
const guardTexts = (xml: string): string => {
  const cellStyles = place(xml, "<cellXfs");
  const guarded = xml.slice(cellStyles).replaceAll('<xf numFmtId="49"', '<xf numFmtId="49" quotePrefix="1"');
  return xml.slice(0, cellStyles) + guarded;
};

/** The styles as the schema wants them, with the guard for texts that begin like a formula. */
export const finishStyles = (xml: string): string => orderFonts(guardTexts(xml));

/** Without it Excel would drop the author when somebody saves. */
export const keepAuthor = (xml: string): string => {
  const flag = ' filterPrivacy="1"';
  const at = place(xml, flag);
  return xml.slice(0, at) + xml.slice(at + flag.length);
};

/** Team numbers are text; Excel would mark each with a green corner. */
const allowDigits = (sheet: Buffer, { blatt, headRow }: SheetPlan): Buffer => {
  if (blatt.zeilen.length === 0) return sheet;
  const close = sheet.lastIndexOf("</worksheet>");
  if (close < 0) throw new Error("place not found in the package: </worksheet>");
  const range = `A${headRow + 1}:XFD${headRow + blatt.zeilen.length}`;
  const note = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
  return Buffer.concat([sheet.subarray(0, close), Buffer.from(note)]);
};

const finishPart = (part: ZipPart, plans: readonly SheetPlan[]): ZipPart => {
  const text = (): string => part.content().toString("utf8");
  if (part.name === "xl/styles.xml") return zipPart(part.name, Buffer.from(finishStyles(text())));
  if (part.name === "xl/workbook.xml") return zipPart(part.name, Buffer.from(keepAuthor(text())));
  const plan = plans[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(part.name)?.[1]) - 1];
  return plan === undefined ? part : zipPart(part.name, allowDigits(part.content(), plan));
};

export const finishPackage = (bytes: Buffer, plans: readonly SheetPlan[]): Buffer =>
  writeZip(readZip(bytes).map((part) => finishPart(part, plans)));
