import { expect, test } from "vitest";
import { anzahl, aufzaehlung, datum, gueltigkeit, zahl } from "./sprache.ts";

test("days, numbers and lists are written as Germans write them", () => {
  expect(datum("2016-06-01")).toBe("01.06.2016");
  expect([zahl(31), zahl(1250), zahl(1204567)]).toEqual(["31", "1.250", "1.204.567"]);
  expect([anzahl(1, "Tag", "Tage"), anzahl(1335, "Tag", "Tage")]).toEqual(["1 Tag", "1.335 Tage"]);
  expect([aufzaehlung([], "und"), aufzaehlung(["a"], "und"), aufzaehlung(["a", "b", "c"], "oder")]).toEqual([
    "",
    "a",
    "a, b oder c",
  ]);
  expect([gueltigkeit("2010-12-01", "2016-12-19"), gueltigkeit("2024-01-01", null)]).toEqual([
    "01.12.2010 bis 19.12.2016",
    "ab 01.01.2024",
  ]);
});
