import { makeZip, type ZipPart } from "./make-zip.ts";

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const relations = (...targets: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export interface WorkbookContent {
  /** What stands inside `<worksheet>`, or a whole part where it begins with a declaration of its own. */
  readonly sheet: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
}

/** The parts of the smallest workbook that spreadsheets open. */
export const workbookParts = ({
  sheet,
  sharedStrings,
  styles,
  workbookPr = "",
}: WorkbookContent): readonly ZipPart[] => [
  { name: "[Content_Types].xml", data: "<Types/>" },
  { name: "_rels/.rels", data: relations(["r1", "officeDocument", "xl/workbook.xml"]) },
  {
    name: "xl/workbook.xml",
    data: `<workbook xmlns:r="${TYPES}">${workbookPr}<sheets><sheet name="Liste" sheetId="1" r:id="s1"/></sheets></workbook>`,
  },
  {
    name: "xl/_rels/workbook.xml.rels",
    data: relations(
      ["t1", "sharedStrings", "sharedStrings.xml"],
      ["t2", "styles", "styles.xml"],
      ["s1", "worksheet", "worksheets/sheet1.xml"],
    ),
  },
  ...(sharedStrings === undefined ? [] : [{ name: "xl/sharedStrings.xml", data: sharedStrings }]),
  ...(styles === undefined ? [] : [{ name: "xl/styles.xml", data: styles }]),
  { name: "xl/worksheets/sheet1.xml", data: sheet.startsWith("<?xml") ? sheet : `<worksheet>${sheet}</worksheet>` },
];

export const makeWorkbook = (content: WorkbookContent): Buffer => makeZip(workbookParts(content));

/** Rows of texts as a sheet with inline strings. */
export const sheetOf = (rows: readonly (readonly string[])[]): string =>
  `<sheetData>${rows
    .map((cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`)
    .join("")}</sheetData>`;
