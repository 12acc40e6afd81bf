import { expect, test } from "vitest";
import { readFremdmappe } from "./fremdmappe.ts";
import type { Fremdzelle } from "./rueckgabe.ts";
import { MAIN, mappeOf, type Parts, partsOf, ZEILE } from "./testing/probemappe.ts";

const zelle = (wert: Fremdzelle["wert"], own: Partial<Fremdzelle> = {}): Fremdzelle => ({
  wert,
  formel: false,
  fehler: false,
  ...own,
});

const cellsOf = (sheetData: string, own: Parts = {}): readonly Fremdzelle[] =>
  readFremdmappe(mappeOf(sheetData, own)).blaetter.flatMap(({ zeilen }) =>
    [...zeilen.values()].flatMap((cells) => [...cells.values()]),
  );

test.for([
  ['<c r="A1" t="s"><v>0</v></c>', zelle("ja")],
  ['<c r="A1" t="s"><v>1</v></c>', zelle("überwiegend ja")],
  ['<c r="A1" t="inlineStr"><is><t>n</t><r><t>ein</t></r></is></c>', zelle("nein")],
  ['<c r="A1" t="str"><f>"j"&amp;"a"</f><v>ja</v></c>', zelle("ja", { formel: true })],
  ['<c r="A1"><f>1+1</f></c>', zelle(null, { formel: true })],
  ['<c r="A1" t="e"><f>ja()</f><v>#NAME?</v></c>', zelle("#NAME?", { formel: true, fehler: true })],
  ['<c r="A1" t="b"><v>1</v></c>', zelle(true)],
  ['<c r="A1"><v>42370.5</v></c>', zelle(42370.5)],
  ['<c r="A1" t="d"><v>2016-01-01</v></c>', zelle("2016-01-01")],
  ['<c r="A1" t="inlineStr"><is><t>a_x000D_b_x0041_</t></is></c>', zelle("a\rbA")],
  ['<c r="A1" t="inlineStr"><is><t><![CDATA[<ja>]]></t></is></c>', zelle("<ja>")],
  ["<c><v>1</v></c>", zelle(1)],
] as const)("%s", ([cell, wanted]) => {
  expect(cellsOf(`<row r="1">${cell}</row>`)).toEqual([wanted]);
});

test("cells keep their places, and empty ones aren't there", () => {
  const { blaetter } = readFremdmappe(
    mappeOf(
      '<row r="3"><c r="B3" s="7"/><c r="AA3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="9"/>',
    ),
  );
  expect(blaetter.map(({ zeilen }) => [...zeilen].map(([row, cells]) => [row, [...cells.keys()]]))).toEqual([
    [
      [3, [27, 28]],
      [4, [1]],
    ],
  ]);
});

test("what somebody entered far to the right of everything is left out", () => {
  expect(cellsOf('<row r="1"><c r="IV1"><v>1</v></c><c r="IW1"><v>2</v></c></row>')).toEqual([zelle(1)]);
});

test("names with a prefix are the same names", () => {
  const prefixed = (xml: string): string =>
    xml.replace(/<(\/?)(?=[a-z])/g, "<$1x:").replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
  const parts = partsOf(ZEILE);
  const own = Object.fromEntries(
    ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"].map((name) => [
      name,
      prefixed(String(parts[name])),
    ]),
  );
  expect(own["xl/worksheets/sheet1.xml"]).toContain("<x:row");
  expect(readFremdmappe(mappeOf("", own))).toEqual(readFremdmappe(mappeOf(ZEILE)));
});

test("custom properties are read, and a name added a second time counts for nothing", () => {
  const custom =
    '<p:Properties xmlns:p="urn:p"><p:property name="verlauf_1"><v> a &amp; b </v></p:property><p:property name="verlauf_1"><v>c</v></p:property><p:property name="__proto__"><v>d</v></p:property></p:Properties>';
  const { eigenschaften } = readFremdmappe(mappeOf(ZEILE, { "docProps/custom.xml": custom }));
  expect(Object.entries(eigenschaften)).toEqual([
    ["verlauf_1", "a & b"],
    ["__proto__", "d"],
  ]);
});

test("the standard's strict edition calls them otherwise", () => {
  const rels = String(partsOf("")["_rels/.rels"]).replace("custom-properties", "customProperties");
  expect(readFremdmappe(mappeOf(ZEILE, { "_rels/.rels": rels })).eigenschaften).toEqual({ verlauf_1: "a & b" });
});

test("days may count from 1904", () => {
  const workbook = String(partsOf("")["xl/workbook.xml"]).replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
  expect(readFremdmappe(mappeOf(ZEILE)).ab1904).toBe(false);
  expect(readFremdmappe(mappeOf(ZEILE, { "xl/workbook.xml": workbook })).ab1904).toBe(true);
});

test("links out of the file are named and left alone", () => {
  const { hinweise } = readFremdmappe(
    mappeOf(ZEILE, { "xl/externalLinks/externalLink1.xml": "<x/>", "xl/connections.xml": "<x/>" }),
  );
  expect(hinweise).toEqual([
    "Die Arbeitsmappe enthält Verknüpfungen zu anderen Dateien. Sie wurden nicht abgerufen.",
    "Die Arbeitsmappe enthält Verbindungen zu fremden Daten. Sie wurden nicht abgerufen.",
  ]);
});

test("a whole sheet of names, merged cells, validations and formats costs nothing", () => {
  const all = "A1:XFD1048576";
  const workbook = String(partsOf("")["xl/workbook.xml"]).replace(
    "</sheets>",
    `</sheets><definedNames><definedName name="alles">Antworten!$A$1:$XFD$1048576</definedName></definedNames>`,
  );
  const sheet = String(partsOf(ZEILE)["xl/worksheets/sheet1.xml"])
    .replace("<sheetData>", `<dimension ref="${all}"/><cols><col min="1" max="16384" width="9"/></cols><sheetData>`)
    .replace(
      "</sheetData>",
      `</sheetData><mergeCells><mergeCell ref="${all}"/></mergeCells><dataValidations><dataValidation sqref="${all}"><formula1>"ja"</formula1></dataValidation></dataValidations>`,
    );
  expect(readFremdmappe(mappeOf("", { "xl/workbook.xml": workbook, "xl/worksheets/sheet1.xml": sheet }))).toEqual(
    readFremdmappe(mappeOf(ZEILE)),
  );
});

test("a sheet of nothing but a chart is passed over", () => {
  const workbook = String(partsOf("")["xl/workbook.xml"]).replace(
    "</sheets>",
    '<sheet name="Diagramm" sheetId="2" r:id="rId9"/></sheets>',
  );
  const rels = String(partsOf("")["xl/_rels/workbook.xml.rels"]).replace(
    "</Relationships>",
    '<Relationship Id="rId9" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
  );
  const { blaetter } = readFremdmappe(
    mappeOf(ZEILE, { "xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": rels }),
  );
  expect(blaetter.map(({ name }) => name)).toEqual(["Antworten"]);
});
