import fc from "fast-check";
import { expect, test } from "vitest";
import { byCodePoint } from "./code-point.ts";

test("order is by code point: beyond U+FFFF comes last, capitals before small letters, digits before both", () => {
  expect(["\u{1F600}", "\uE000", "ä", "a", "Z", "10", "9", "1", ""].sort(byCodePoint)).toEqual([
    "",
    "1",
    "10",
    "9",
    "Z",
    "a",
    "ä",
    "\uE000",
    "\u{1F600}",
  ]);
});

test("the order is the one of the code points, for any two texts", () => {
  const points = (text: string) => [...text].map((character) => character.codePointAt(0) ?? 0);
  const compare = (left: readonly number[], right: readonly number[]): number => {
    const index = left.findIndex((point, at) => point !== right[at]);
    return index === -1 ? left.length - right.length : (left[index] ?? 0) - (right[index] ?? -1);
  };
  const anyText = fc
    .array(fc.constantFrom("a", "\u007f", "\ud7ff", "\ue000", "\uffff", "\u{10000}", "\u{10ffff}"), { maxLength: 4 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(anyText, anyText, (left, right) => {
      expect(Math.sign(byCodePoint(left, right))).toBe(Math.sign(compare(points(left), points(right))));
    }),
    { numRuns: 300 },
  );
});
