import { expect, test } from "vitest";
import { BLATT } from "../fragebogen/spalten.ts";
import { erkenneAnZeilen } from "./erkenne-an-zeilen.ts";
import { type Bogen, bogenOf, KENNUNG, kennungOf, mappeAus, SCHLUESSEL } from "./testing/probebogen.ts";

const others = [kennungOf({ einheit: "413" }), kennungOf({ zeitraum: "2026-09" }), kennungOf({ version: "0" })];
const kandidaten = [...others, KENNUNG];
const rowsOf = (bogen: Bogen) => bogen[BLATT.antworten] ?? [];

test("the keys of its rows say whose workbook it is", () => {
  for (const kennung of kandidaten) {
    expect(erkenneAnZeilen(mappeAus(bogenOf(kennung)), kandidaten, SCHLUESSEL)).toBe(kennung);
  }
});

test("some rows of another workbook don't change that, half of them do", () => {
  const [own, foreign] = [rowsOf(bogenOf()), rowsOf(bogenOf(others[0]))];
  const mixed = (count: number) =>
    mappeAus({ Antworten: [...own.slice(0, 181 - count), ...foreign.slice(181 - count)] });
  expect(erkenneAnZeilen(mixed(80), kandidaten, SCHLUESSEL)).toBe(KENNUNG);
  expect(erkenneAnZeilen(mixed(90), kandidaten, SCHLUESSEL)).toBe(undefined);
});

test("without keys, with another house's, or among none, it is nobody's", () => {
  expect(erkenneAnZeilen(mappeAus({ Antworten: [["Fall"]] }), kandidaten, SCHLUESSEL)).toBe(undefined);
  expect(erkenneAnZeilen(mappeAus(bogenOf()), kandidaten, Buffer.alloc(32, 9))).toBe(undefined);
  expect(erkenneAnZeilen(mappeAus(bogenOf()), others, SCHLUESSEL)).toBe(undefined);
});
