import { expect, test } from "vitest";
import { makeWorkbook, sheetOf, type WorkbookContent } from "../testing/make-workbook.ts";
import type { ColumnKind } from "./columns.ts";
import { readSheetHeader, workbookRows } from "./rows.ts";
import { openWorkbook } from "./workbook.ts";

const KINDS: readonly ColumnKind[] = ["kundennummer", "tag"];

const readSheet = async (content: WorkbookContent) => {
  const workbook = await openWorkbook("liste.xlsx", makeWorkbook(content));
  const header = await readSheetHeader(workbook);
  const rows = [];
  let restored = 0;
  const kindOf = (column: number) => KINDS[column] ?? "sonst";
  for await (const some of workbookRows(workbook, header, kindOf, (count) => (restored += count))) rows.push(...some);
  return { header, rows, restored };
};

const HEAD =
  '<row r="1"><c r="A1" t="str"><v>nr</v></c><c r="B1" t="str"><v>tag</v></c><c r="C1" t="str"><v>text</v></c></row>';

test("days, numbers, booleans, formula results and errors become texts", async () => {
  const { header, rows } = await readSheet({
    sheet: `<sheetData>${HEAD}
      <row r="3"><c r="A3"><v>63504</v></c><c r="B3"><v>42521</v></c><c r="C3" t="b"><v>1</v></c></row>
      <row r="4"><c r="A4" t="str"><f>1+1</f><v>x2</v></c><c r="B4"><v>20160531</v></c><c r="C4" t="e"><v>#N/A</v></c></row>
      <row r="5"><c r="B5" t="d"><v>2016-05-31T00:00:00</v></c></row>
      <row r="6"><c r="A6" s="1"/></row>
    </sheetData>`,
  });
  expect(header).toEqual({ kopf: ["nr", "tag", "text"], row: 1 });
  expect(rows.map(({ zellen, zeile, von, bis }) => [zellen, zeile, von, bis])).toEqual([
    [["63504", "2016-05-31", "WAHR"], 3, 3, 4],
    [["x2", "20160531", "#N/A"], 4, 4, 5],
    [["", "2016-05-31T00:00:00"], 5, 5, 6],
  ]);
});

test("shared strings are joined from rich text, without phonetic readings, in any namespace prefix", async () => {
  const { rows } = await readSheet({
    sheet: `<?xml version="1.0"?><x:worksheet xmlns:x="urn:x"><x:sheetData>
      <x:row><x:c t="s"><x:v>0</x:v></x:c></x:row><x:row><x:c t="s"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    sharedStrings: `<x:sst xmlns:x="urn:x"><x:si><x:t>nr</x:t></x:si>
      <x:si><x:r><x:rPr><x:b/></x:rPr><x:t>Mül</x:t></x:r><x:r><x:t>ler_x0041_&amp;</x:t></x:r><x:rPh><x:t>weg</x:t></x:rPh></x:si></x:sst>`,
  });
  expect(rows.map(({ zellen }) => zellen)).toEqual([["MüllerA&"]]);
});

test("the 1904 date system is the workbook's own", async () => {
  const { rows } = await readSheet({
    workbookPr: '<workbookPr date1904="1"/>',
    sheet: `<sheetData>${HEAD}<row r="2"><c r="B2"><v>41059</v></c></row></sheetData>`,
  });
  expect(rows[0]?.zellen).toEqual(["", "2016-05-31"]);
});

test("a Kundennummer that a spreadsheet took for a number comes back, by its exponent or its style", async () => {
  const { rows, restored } = await readSheet({
    styles: `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.00E+00"/></numFmts>
      <cellStyleXfs><xf numFmtId="170"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="11"/></cellXfs></styleSheet>`,
    sheet: `<sheetData>${HEAD}
      <row r="2"><c r="A2" s="0"><v>4.09E+187</v></c></row>
      <row r="3"><c r="A3" s="1"><v>123000</v></c></row>
      <row r="4"><c r="A4" s="2"><v>123000</v></c></row>
      <row r="5"><c r="A5" s="0"><v>123000</v></c><c r="C5" s="1"><v>123000</v></c></row></sheetData>`,
  });
  expect(rows.map(({ zellen }) => zellen[0])).toEqual(["409E000185", "123E000003", "123E000003", "123000"]);
  expect(rows[3]?.zellen[2]).toBe("123000");
  expect(restored).toBe(3);
});

test("cells beside the table are left out, and a control sign costs its row", async () => {
  const { rows } = await readSheet({
    sheet: sheetOf([
      ["nr", "tag"],
      ["1", "2", "Anmerkung"],
      ["a_x0000_b", "3"],
    ]),
  });
  expect(rows.map(({ zellen, mangel }) => mangel ?? zellen)).toEqual([
    ["1", "2"],
    "Die Zeile enthält Zeichen, die es in keinem Text gibt. Bitte die Zeile neu exportieren.",
  ]);
});

test("only the first sheet is read, and an empty one is named", async () => {
  await expect(readSheet({ sheet: "<sheetData/>" })).rejects.toThrow("Das erste Blatt von „liste.xlsx“ ist leer.");
});
