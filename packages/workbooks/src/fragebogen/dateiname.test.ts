import { expect, test } from "vitest";
import { fragebogenDatei, namensteil } from "./dateiname.ts";

test.for([
  ["412", "412"],
  ["Bereich 41", "Bereich_41"],
  ["Größe-Ü25", "Größe-Ü25"],
  ["a/b\\c:d.e", "a_b_c_d_e"],
  ["../..", "_____"],
  ["Mu\u0308nchen", "München"],
  ["Team ½²", "Team___"],
  ["", "_"],
] as const)("%j becomes %j in a name", ([text, expected]) => expect(namensteil(text)).toBe(expected));

test("a file is named for month, office and team", () =>
  expect(fragebogenDatei({ zeitraum: "2026-10", dienststelle: "63504", einheit: "AV 412/1" })).toBe(
    "Fragebogen_2026-10_63504_AV_412_1.xlsx",
  ));

test("a file of calibration cases is named for its quarter", () =>
  expect(fragebogenDatei({ zeitraum: "2026-Q4", dienststelle: "63504", einheit: "412" })).toBe(
    "Fragebogen_2026-Q4_63504_412.xlsx",
  ));
