import { expect, test } from "vitest";
import { beginsLikeFormula, germanDay, printable, shortened } from "./safe-text.ts";

test.for([
  ["a\u0000b\u001Fc\u007Fd\u0085", "abcd"],
  ["eins\r\nzwei\rdrei\nvier", "eins\nzwei\ndrei\nvier"],
  ["halb \uD83D ganz 😀", "halb  ganz 😀"],
  ["Tab\tbleibt, Müller auch", "Tab\tbleibt, Müller auch"],
  ["\uFFFE\uFFFF", ""],
] as const)("%j is printed as %j", ([text, expected]) => expect(printable(text)).toBe(expected));

test.for(["=1+1", "+49 611", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])("%j begins like a formula", (text) =>
  expect(beginsLikeFormula(text)).toBe(true),
);

test.for(["", "a=1", " =1", "'=1", "–5", "47"])("%j doesn't begin like a formula", (text) =>
  expect(beginsLikeFormula(text)).toBe(false),
);

test("a text is cut before a whole character", () => {
  expect(shortened("abcdef", 6)).toBe("abcdef");
  expect(shortened("abcdef", 5)).toBe("abcd…");
  expect(shortened("abc😀def", 5)).toBe("abc…");
});

test("a day as Germans write it", () => expect(germanDay("2016-06-01")).toBe("01.06.2016"));
