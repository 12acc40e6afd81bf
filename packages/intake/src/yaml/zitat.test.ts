import { expect, test } from "vitest";
import { kurz, oder, stehtDort } from "./zitat.ts";

test.for([
  [undefined, "Die Angabe fehlt."],
  [null, "Hier steht nichts."],
  ["", "Ein leerer Text steht dort."],
  ["90", "„90“ steht dort."],
  [[], "Eine leere Liste steht dort."],
  [["a"], "Eine Liste steht dort."],
  [{}, "„{}“ steht dort."],
  [
    { tage: "90", in: { tage: "1" }, leer: [], voll: ["1"], nichts: null },
    "„{ tage: 90, in: {…}, leer: [], voll: […], nichts: null }“ steht dort.",
  ],
] as const)("%j", ([value, expected]) => {
  expect(stehtDort(value)).toBe(expected);
});

test("text is shortened by characters, and nothing in it moves a cursor", () => {
  expect(kurz("😀".repeat(61))).toBe(`${"😀".repeat(59)}…`);
  expect(kurz("a\u001b[2Jb\r\nc\u009b")).toBe("a [2Jb  c ");
});

test("words are joined as one reads them", () => {
  expect([oder(["a"]), oder(["a", "b"]), oder(["a", "b", "c"])]).toEqual(["a", "a oder b", "a, b oder c"]);
});
