import { expect, test } from "vitest";
import { writeCsv } from "./csv.ts";

const written = (...zellen: Parameters<typeof writeCsv>[1][number]): string =>
  writeCsv([{ kopf: "A" }], [zellen]).slice("\uFEFFA\r\n".length, -"\r\n".length);

test("a file begins with a BOM, has its heads and ends every line with CRLF", () => {
  const csv = writeCsv([{ kopf: "Kundennummer" }, { kopf: "fällig am" }], [["073B000050", { datum: "2016-06-01" }]]);
  expect(csv).toBe("\uFEFFKundennummer;fällig am\r\n073B000050;01.06.2016\r\n");
});

test("a list of nobody is its heads", () => expect(writeCsv([{ kopf: "A" }], [])).toBe("\uFEFFA\r\n"));

test.for([
  [null, ""],
  ["", ""],
  [47, "47"],
  [-5, "-5"],
  [2.5, "2,5"],
  ["Umzug; laufend", '"Umzug; laufend"'],
  ['„so“ und "so"', '"„so“ und ""so"""'],
  ["zwei\r\nZeilen", '"zwei\nZeilen"'],
  [" am Rand ", '" am Rand "'],
  ["a,b", "a,b"],
  ["Null\u0000", "Null"],
] as const)("%j is written as %j", ([zelle, expected]) => expect(written(zelle)).toBe(expected));

test.for([
  ["=1+1", "'=1+1"],
  ["+49", "'+49"],
  ["-5", "'-5"],
  ["@a", "'@a"],
  ["\t=1", "'\t=1"],
  ["\r=1", '"\'\n=1"'],
  ['=HYPERLINK("x";"y")', '"\'=HYPERLINK(""x"";""y"")"'],
  ["\u0000=1", "'=1"],
] as const)("text %j isn't calculated: %j", ([zelle, expected]) => expect(written(zelle)).toBe(expected));
