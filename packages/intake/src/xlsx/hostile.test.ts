import { Refusal } from "@verlauf/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { makeWorkbook, sheetOf, workbookParts } from "../testing/make-workbook.ts";
import { makeZip, type ZipPart } from "../testing/make-zip.ts";
import { readSheetHeader, workbookRows } from "./rows.ts";
import { openWorkbook } from "./workbook.ts";

const MB = 1024 * 1024;

const readAll = async (bytes: Buffer) => {
  const workbook = await openWorkbook("liste.xlsx", bytes);
  const header = await readSheetHeader(workbook);
  const rows = [];
  for await (const some of workbookRows(
    workbook,
    header,
    () => "sonst",
    () => undefined,
  ))
    rows.push(...some);
  return rows;
};

const good = workbookParts({
  sheet: sheetOf([
    ["a", "b"],
    ["1", "2"],
  ]),
});
const withSheet = (change: Partial<ZipPart>): Buffer =>
  makeZip(good.map((part) => (part.name.endsWith("sheet1.xml") ? { ...part, ...change } : part)));
const withPart = (part: ZipPart): Buffer => makeZip([...good, part]);

const DAMAGED = "„liste.xlsx“ ist beschädigt oder unvollständig. Bitte noch einmal als .xlsx speichern.";
const TOO_BIG =
  "„liste.xlsx“ ist entpackt größer, als eine Liste sein kann, und wurde nicht gelesen. Bitte als .csv exportieren.";
const NOT_ALLOWED =
  "„liste.xlsx“ enthält Anweisungen, die in einer Tabelle nichts zu suchen haben, und wurde nicht gelesen. Bitte neu exportieren.";

test("the workbook that is broken below is read as long as it is whole", async () => {
  expect((await readAll(makeZip(good))).map(({ zellen }) => zellen)).toEqual([["1", "2"]]);
});

const entities = `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`;

test.for<readonly [string, () => Buffer, string]>([
  ["truncated", () => makeZip(good).subarray(0, 500), DAMAGED],
  ["extra bytes at the end", () => Buffer.concat([makeZip(good), Buffer.from("PK")]), DAMAGED],
  ["a wrong checksum", () => withSheet({ crc: 1 }), DAMAGED],
  ["less declared than there is", () => withSheet({ declaredSize: 10 }), DAMAGED],
  ["more declared than there is", () => withSheet({ declaredSize: 5_000 }), DAMAGED],
  ["a huge size declared", () => withSheet({ declaredSize: 0xfffffff0 }), TOO_BIG],
  ["50 MB of blanks", () => withSheet({ data: `<worksheet>${" ".repeat(50 * MB)}</worksheet>` }), TOO_BIG],
  [
    "ten thousand parts",
    () =>
      makeZip([
        ...good,
        ...Array.from({ length: 10_000 }, (_, index) => ({ name: `x/${index}`, data: "", stored: true })),
      ]),
    TOO_BIG,
  ],
  [
    "parts that share their bytes",
    () =>
      makeZip([
        ...good,
        { name: "xl/a.xml", data: sheetOf([]) },
        { name: "xl/b.xml", data: sheetOf([]), sameBytesAs: "xl/a.xml" },
      ]),
    DAMAGED,
  ],
  ["two parts of one name", () => withPart({ name: "XL/workbook.xml", data: "" }), DAMAGED],
  ["a path that leads out", () => withPart({ name: "../../etc/passwd", data: "" }), DAMAGED],
  [
    "an encrypted part",
    () => withSheet({ flags: 1 }),
    "„liste.xlsx“ ist verschlüsselt. Bitte ohne Kennwort speichern.",
  ],
  ["an entity bomb", () => withSheet({ data: entities }), NOT_ALLOWED],
  ["an unknown entity", () => withSheet({ data: "<worksheet><sheetData>&xxe;</sheetData></worksheet>" }), DAMAGED],
  ["deep nesting", () => withSheet({ data: "<a>".repeat(100_000) }), NOT_ALLOWED],
  [
    "two megabytes of one comment",
    () => withSheet({ data: `<worksheet><!--${randomText(2 * MB)}--></worksheet>` }),
    NOT_ALLOWED,
  ],
  ["no tag at all", () => withSheet({ data: ` ${"\n".repeat(100_000)}` }), NOT_ALLOWED],
  ["a sheet that ends in the middle", () => withSheet({ data: "<worksheet><sheetData><row><c>" }), DAMAGED],
  [
    "a sheet that isn't UTF-8",
    () => withSheet({ data: Buffer.from("<worksheet>\xff\xfe</worksheet>", "latin1") }),
    DAMAGED,
  ],
  [
    "a text that no one has",
    () => withSheet({ data: '<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>' }),
    DAMAGED,
  ],
  [
    "rows that go backwards",
    () => withSheet({ data: '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>' }),
    DAMAGED,
  ],
  [
    "a row beyond the last",
    () => withSheet({ data: '<worksheet><sheetData><row r="99999999"/></sheetData></worksheet>' }),
    DAMAGED,
  ],
  [
    "a cell with 40,000 letters",
    () => withSheet({ data: `<worksheet>${sheetOf([["x".repeat(40_000)]])}</worksheet>` }),
    DAMAGED,
  ],
  ["no sheet", () => makeZip(good.filter(({ name }) => !name.endsWith("sheet1.xml"))), DAMAGED],
  [
    "another kind of container",
    () => makeZip([{ name: "word/document.xml", data: "" }]),
    "„liste.xlsx“ ist keine Excel-Datei. Bitte als .xlsx oder .csv speichern.",
  ],
  [
    "OpenDocument",
    () => makeZip([{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", stored: true }]),
    "„liste.xlsx“ ist im OpenDocument-Format (.ods) gespeichert. Bitte als .xlsx oder .csv speichern.",
  ],
  [
    "macros",
    () => withPart({ name: "xl/vbaProject.bin", data: "" }),
    "„liste.xlsx“ enthält Makros. Bitte ohne Makros als .xlsx speichern.",
  ],
])("%s is refused with a sentence", async ([, make, sentence]) => {
  const refusal = await readAll(make()).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).message).toBe(sentence);
});

test("whatever happens to a workbook's bytes, it ends in rows or a sentence", async () => {
  const bytes = makeWorkbook({
    sheet: sheetOf([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ]),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat({ max: bytes.length - 1 }), byte: fc.nat({ max: 255 }) }), { maxLength: 4 }),
      fc.integer({ min: bytes.length - 200, max: bytes.length }),
      async (changes, length) => {
        const broken = Buffer.from(bytes);
        for (const { at, byte } of changes) broken[at] = byte;
        const result = await readAll(broken.subarray(0, length)).catch((error: unknown) => error);
        expect(Array.isArray(result) || result instanceof Refusal).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

// text that hardly compresses, so that the ratio isn't what stops it
const randomText = (length: number): string => {
  let state = 1;
  let text = "";
  while (text.length < length) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    text += state.toString(36);
  }
  return text;
};
