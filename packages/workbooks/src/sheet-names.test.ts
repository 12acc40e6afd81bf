import { expect, test } from "vitest";
import { safeSheetNames } from "./sheet-names.ts";

test.for([
  [
    ["Team 412", "Team 413"],
    ["Team 412", "Team 413"],
  ],
  [["Team [4]:*?/\\'1"], ["Team 41"]],
  [
    ["a", "A", "a"],
    ["a", "A (2)", "a (3)"],
  ],
  [
    ["", "'", " "],
    ["Blatt", "Blatt (2)", "Blatt (3)"],
  ],
  [
    ["Verlauf", "history"],
    ["Blatt Verlauf", "Blatt history"],
  ],
  [["Zeile\r\nZwei\u0000"], ["Zeile Zwei"]],
  [["x".repeat(40)], [`${"x".repeat(30)}…`]],
  [
    ["x".repeat(31), "x".repeat(31)],
    ["x".repeat(31), `${"x".repeat(26)}… (2)`],
  ],
] as const)("%j become %j", ([names, expected]) => expect(safeSheetNames(names)).toEqual(expected));
