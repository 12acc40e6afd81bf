import { expect, test } from "vitest";
import { absoluteRef, columnLetters, rangeRef } from "./a1.ts";

test("columns go on after Z", () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

test("ranges", () => {
  expect(rangeRef(2, 5, 4, 9)).toBe("B5:D9");
  expect(absoluteRef("Teams und Fragen", 2, 5, 2, 9)).toBe("'Teams und Fragen'!$B$5:$B$9");
  expect(absoluteRef("Fragen", 27, 4, 27, 4)).toBe("'Fragen'!$AA$4");
});
