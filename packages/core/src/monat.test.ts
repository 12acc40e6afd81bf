import { expect, test } from "vitest";
import {
  addMonate,
  ersterTag,
  isMonat,
  isQuartal,
  letzterTag,
  type Monat,
  monateOf,
  monatOf,
  monatText,
  quartalText,
} from "./monat.ts";

test.for([
  ["2026-10", true],
  ["2026-13", false],
  ["2026-00", false],
  ["0000-01", false],
  ["26-10", false],
  ["2026-10-01", false],
] as const)("a month from outside: %s %s", ([text, is]) => expect(isMonat(text)).toBe(is));

test.for([
  ["2026-Q4", true],
  ["2026-Q5", false],
  ["2026-4", false],
] as const)("a quarter from outside: %s %s", ([text, is]) => expect(isQuartal(text)).toBe(is));

test.for([
  ["2026-12", 1, "2027-01"],
  ["2026-01", -1, "2025-12"],
  ["2026-10", -12, "2025-10"],
  ["2026-10", 0, "2026-10"],
] as const)("%s and %d months is %s", ([monat, anzahl, expected]) => expect(addMonate(monat, anzahl)).toBe(expected));

test.for([
  ["2017-02", "2017-02-28"],
  ["2016-02", "2016-02-29"],
  ["2026-12", "2026-12-31"],
] as const)("the last day of %s is %s", ([monat, tag]) => expect(letzterTag(monat)).toBe(tag));

test("a month's words and days", () => {
  expect(monatText("2026-10")).toBe("Oktober 2026");
  expect(ersterTag("2026-10")).toBe("2026-10-01");
  expect(monatOf("2026-10-31")).toBe("2026-10" satisfies Monat);
});

test("a quarter's words and months", () => {
  expect(quartalText("2026-Q4")).toBe("4. Quartal 2026");
  expect(monateOf("2026-Q4")).toEqual(["2026-10", "2026-11", "2026-12"]);
});
