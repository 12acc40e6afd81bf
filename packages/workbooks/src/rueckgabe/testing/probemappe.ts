import { writeZip, type ZipPart, zipPart } from "../../zip-package.ts";

// Test tool: small workbooks, part by part, so that a test can put anything into any of them.

export type Parts = Readonly<Record<string, string | Buffer>>;

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

const relations = (...all: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;

/** The parts of a workbook whose first sheet holds `sheetData`. */
export const partsOf = (sheetData: string, own: Parts = {}): Parts => ({
  "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  "_rels/.rels": relations(
    relation("rId1", "officeDocument", "xl/workbook.xml"),
    relation("rId2", "custom-properties", "docProps/custom.xml"),
  ),
  "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Antworten" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relations(
    relation("rId1", "worksheet", "worksheets/sheet1.xml"),
    relation("rId2", "sharedStrings", "/xl/sharedStrings.xml"),
  ),
  "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}"><si><t>ja</t></si><si><r><rPr/><t>über</t></r><r><t xml:space="preserve">wiegend ja</t></r><rPh><t>x</t></rPh></si></sst>`,
  "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
  "docProps/custom.xml": `${HEAD}<Properties xmlns="${RELATIONS.replace("relationships", "custom-properties")}" xmlns:vt="urn:vt"><property name="verlauf_1"><vt:lpwstr>a &amp; b</vt:lpwstr></property></Properties>`,
  ...own,
});

export const zipOf = (parts: Parts): Buffer =>
  writeZip(
    Object.entries(parts).map(
      ([name, content]): ZipPart => zipPart(name, typeof content === "string" ? Buffer.from(content) : content),
    ),
  );

/** A workbook as bytes. */
export const mappeOf = (sheetData: string, own: Parts = {}): Buffer => zipOf(partsOf(sheetData, own));

/** Some cells that every reader has to get right. */
export const ZEILE = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>42</v></c></row>';
