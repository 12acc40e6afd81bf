import { expect, test } from "vitest";
import { columnOf, dayOfSerial, kundennummerOfNumber, numberText, unescaped } from "./cell-text.ts";

test.for([
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [60, undefined],
  [61, "1900-03-01"],
  [42521, "2016-05-31"],
  [42521.75, "2016-05-31"],
  [2958465, "9999-12-31"],
  [2958466, undefined],
  [0, undefined],
  [-1, undefined],
  [Number.NaN, undefined],
] as const)("serial %s is %s where 1900 is day one", ([serial, day]) => {
  expect(dayOfSerial(serial, "1900")).toBe(day);
});

test.for([
  [0, "1904-01-01"],
  [41059, "2016-05-31"],
  [2957003, "9999-12-31"],
  [2957004, undefined],
] as const)("serial %s is %s where 1904 is", ([serial, day]) => {
  expect(dayOfSerial(serial, "1904")).toBe(day);
});

test.for([
  ["63504", "63504"],
  ["6.3504E4", "63504"],
  ["412.0", "412"],
  ["1.23E+17", "123000000000000000"],
  ["12.5", "12,5"],
  ["007", "007"],
  ["kein", "kein"],
] as const)("the number %s is the text %s", ([raw, text]) => {
  expect(numberText(raw)).toBe(text);
});

test.for([
  ["4.09E+187", "409E000185"],
  ["5.2E+030", "520E000028"],
  ["40900", "409E000002"],
  ["409", "409E000000"],
  ["1.2345E+20", undefined],
  ["12", undefined],
  ["0", undefined],
  ["kein", undefined],
] as const)("the number %s was the Kundennummer %s", ([raw, kundennummer]) => {
  expect(kundennummerOfNumber(raw)).toBe(kundennummer);
});

test("escaped signs and references", () => {
  expect(unescaped("a_x000D_b_xZZ")).toBe("a\rb_xZZ");
  expect(["A1", "Z9", "AA10", "XFD1", "1"].map(columnOf)).toEqual([0, 25, 26, 16383, -1]);
});
