import { beforeAll, expect, test } from "vitest";
import { excelBreaches } from "../testing/excel-rules.ts";
import { readWorkbook, valuesOf, type WorkbookRead } from "../testing/read-workbook.ts";
import { sampleAussenmappe } from "../testing/sample-aussenauswertung.ts";
import { writeAussenmappe } from "./aussenmappe.ts";
import type { Aussenmappe } from "./auswertungsmappe.ts";

let mappe: Aussenmappe;
let bytes: Uint8Array;
let book: WorkbookRead;
beforeAll(async () => {
  mappe = sampleAussenmappe();
  bytes = await writeAussenmappe(mappe);
  book = readWorkbook(bytes);
});

const values = (name: string) => valuesOf(book.sheets.find((sheet) => sheet.name === name));

test("Excel has nothing to object to", () => {
  expect(excelBreaches(bytes)).toEqual([]);
});

test("AA and gE stand apart (VA-18)", () => {
  expect(book.sheets.map(({ name }) => name)).toEqual([
    "Übersicht",
    "Fragen",
    "Fragen AA",
    "Fragen gE",
    "Dienststellen und Fragen",
    "Trend",
    "Handlungsfelder",
    "Methode",
  ]);
});

test("no case, no free text and no team stands in any part", () => {
  const forbidden = [
    /2026-1\d-[4S]/,
    /-Süd/,
    /"Süd"|>Süd</,
    />41[2-6]</,
    /Begründung:/,
    /Fallbesprechung/,
    /Checkliste/,
    /nächster Schritt fehlt/,
  ];
  for (const [name, part] of book.parts)
    for (const pattern of forbidden) expect([name, pattern, pattern.test(part)]).toEqual([name, pattern, false]);
});

test("a hidden count is a dot, with its explanation on the sheet, and has no share", () => {
  const sheet = values("Fragen gE");
  expect(sheet[1]?.[0]).toContain("„·“ ist eine verdeckte Zahl");
  const [gE] = mappe.auswertung.summen.filter(({ art }) => art === "gE");
  for (const [index, { haeufigkeiten }] of (gE?.fragen ?? []).entries()) {
    const row = sheet[index + 4] ?? [];
    const shown = Object.values(haeufigkeiten.grade).map((zahl) => (zahl === null ? "·" : String(zahl)));
    expect(row.slice(2, 6)).toEqual(shown);
    if (shown.includes("·")) expect(row.slice(7, 10)).toEqual(["–", "–", "–"]);
  }
  expect(sheet.flat()).toContain("·");
});

test("an office's count on the side of nein is hidden as soon as one of its grades is", () => {
  const [stelle] = mappe.auswertung.dienststellen;
  const row = values("Dienststellen und Fragen").at(-2) ?? [];
  expect(row[0]).toBe(stelle?.einheit);
  expect(row.slice(2)).toEqual(
    (stelle?.fragen ?? []).map(({ haeufigkeiten: { grade, gueltig } }) => {
      const [eher, nein] = [grade["überwiegend nein"], grade.nein];
      if (gueltig === null) return "·";
      return `${eher === null || nein === null ? "·" : eher + nein} von ${gueltig}`;
    }),
  );
});

test("nothing counts by formula: the cases behind it stay in the office", () => {
  for (const { xml } of book.sheets) expect(xml).not.toContain("<f>");
});

test("a district without offices is a workbook too", async () => {
  const [bezirk] = mappe.auswertung.summen.filter(({ art }) => art === null);
  const auswertung = {
    ...mappe.auswertung,
    dienststellen: [],
    summen: bezirk === undefined ? [] : [bezirk],
    trend: [],
  };
  expect(excelBreaches(await writeAussenmappe({ ...mappe, auswertung, handlungsfelder: [] }))).toEqual([]);
});
