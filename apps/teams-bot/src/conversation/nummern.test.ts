import { expect, test } from "vitest";
import { isKundennummer, leseNummern } from "./nummern.ts";

const arten = (text: string): readonly string[] => leseNummern(text).nummern.map(({ art, wert }) => `${art} ${wert}`);

test.for([
  ["ist 123H000009 dran", ["kundennummer 123H000009"]],
  ["ist 123 h 000 009 dran", ["kundennummer 123H000009"]],
  ["ist 123H0000091 dran", ["kundennummer 123H0000091"]],
  ["warum 412-7qk3zd", ["person 412-7QK3ZD"]],
  ["warum 412-AAAAAA", ["person 412-AAAAAA"]],
  ["die 412-kunden", []],
  ["fall 2026-10-412-03", ["fall 2026-10-412-03"]],
  ["fall 2026-10-63504-412-03", ["fall 2026-10-63504-412-03"]],
  ["erika.muster@example.org vertritt", ["email erika.muster@example.org"]],
  ["am 2026-12-01", []],
  ["12H000009", []],
  ["1234H000009", []],
  ["123H000009 und 412-7QK3ZD", ["kundennummer 123H000009", "person 412-7QK3ZD"]],
] as const)("„%s“ names %j", ([text, expected]) => {
  expect(arten(text)).toEqual(expected);
});

test("what was read is left as blanks, so that places in the text stay", () => {
  expect(leseNummern("ab 123H000009 cd").rest).toBe("ab            cd");
});

test.for([
  ["123H000009", true],
  [" 123 h 000 009 ", true],
  ["412-7QK3ZD", false],
  ["123H000009 und mehr", false],
] as const)("„%s“ could be a Kundennummer: %s", ([text, expected]) => {
  expect(isKundennummer(text)).toBe(expected);
});
