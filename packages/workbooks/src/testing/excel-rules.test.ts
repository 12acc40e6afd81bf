import { expect, test } from "vitest";
import { writeListe } from "../workbook.ts";
import { readZip, writeZip, zipPart } from "../zip-package.ts";
import { excelBreaches } from "./excel-rules.ts";
import { blatt, liste, zeile } from "./sample-liste.ts";

// The rules are of use only if they find what is wrong, so each fault is put into a good workbook.

const withFault = async (part: string, from: string | RegExp, to: string): Promise<Uint8Array> => {
  const bytes = await writeListe(liste(blatt("Team 412", [zeile(1), zeile(2, "=1+1")]), blatt("Team 413", [zeile(3)])));
  const parts = readZip(Buffer.from(bytes));
  return writeZip(
    parts.map((each) => {
      if (each.name !== part) return each;
      const text = each.content().toString("utf8");
      const faulty = text.replace(from, to);
      expect(faulty).not.toBe(text);
      return zipPart(part, Buffer.from(faulty));
    }),
  );
};

const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";

test.for([
  ["sheet name too long", BOOK, 'name="Team 412"', `name="${"x".repeat(32)}"`, /sheet name x/],
  ["sheet name with a slash", BOOK, 'name="Team 412"', 'name="Team/412"', /sheet name Team/],
  ["sheet name twice but for case", BOOK, 'name="Team 413"', 'name="TEAM 412"', /sheet name twice/],
  ["print titles of no sheet", BOOK, "&apos;Team 412&apos;!", "&apos;Team 9&apos;!", /unknown sheet/],
  ["the same name twice in a sheet", BOOK, 'localSheetId="1"', 'localSheetId="0"', /name twice/],
  ["relation without a target", "xl/_rels/workbook.xml.rels", "sheet2.xml", "sheet9.xml", /target missing/],
  ["part without a content type", "[Content_Types].xml", "/xl/styles.xml", "/xl/other.xml", /no content type/],
  ["control character", "docProps/core.xml", "Verlauf", "Ver\u0001lauf", /control character/],
  ["text too long", "xl/sharedStrings.xml", "Der nächste", "x".repeat(32_768), /32,767/],
  ["font that isn't there", "xl/styles.xml", /fontId="3"/g, 'fontId="33"', /fontId/],
  ["formula text without its guard", "xl/styles.xml", ' quotePrefix="1"', "", /calculated/],
  ["rows out of order", SHEET, '<row r="5"', '<row r="3"', /order of rows/],
  ["cells out of order", SHEET, 'r="B5"', 'r="A5"', /cells of row 5/],
  ["cell of another row", SHEET, 'r="B5"', 'r="B6"', /another row/],
  ["row too high", SHEET, /ht="18"/, 'ht="410"', /height of row/],
  ["style that isn't there", SHEET, /<c r="A5" s="\d+"/, '<c r="A5" s="99"', /style 99/],
  ["shared text that isn't there", SHEET, /(<c r="A5"[^>]*>)<v>\d+/, "$1<v>999", /text missing/],
  ["filter beyond the list", SHEET, /autoFilter ref="A4:E6"/, 'autoFilter ref="A4:E7"', /filter/],
  ["filter without heads", SHEET, /autoFilter ref="A4:E6"/, 'autoFilter ref="A4:F6"', /filter/],
  ["empty conditional format", SHEET, /<cfRule.*<\/cfRule>/, "", /empty conditional format/],
  ["conditional format without a look", SHEET, 'dxfId="1"', 'dxfId="44"', /look of/],
  ["two conditional formats of one priority", SHEET, 'priority="2"', 'priority="1"', /priority twice/],
  ["range that is none", SHEET, 'sqref="B5:B6"', 'sqref="B"', /range of/],
  ["elements out of order", SHEET, /(<pageMargins[^>]*\/>)(<pageSetup[^>]*\/>)/, "$2$1", /order of elements/],
  ["footer too long", SHEET, "Stand ", `Stand ${"x".repeat(255)}`, /footer/],
] as const)("finds: %s", async ([, part, from, to, breach]) => {
  expect((await excelBreaches(await withFault(part, from, to))).join("\n")).toMatch(breach);
});
