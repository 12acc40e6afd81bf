import { expect, test } from "vitest";
import { isBasisSeed, kalibrierungsseed, parseBasisSeed, rdseed, teamseed, zentralseed } from "./seed.ts";

test("each level has a seed of its own, of trimmed parts", () => {
  expect(teamseed("314159", "2017-05", " 63504 ", "412 ")).toBe("314159|2017-05|63504|412");
  expect(rdseed("314159", "2017-05", " Hessen")).toBe("314159|2017-05|RD|Hessen");
  expect(zentralseed("314159", "2017-05")).toBe("314159|2017-05|Z");
  expect(kalibrierungsseed("314159", "2026-Q4", " B 41 ")).toBe("314159|2026-Q4|K|B 41");
});

test.for([
  ["0", true],
  ["1".repeat(64), true],
  ["1".repeat(65), false],
  ["", false],
  ["12a", false],
  ["-1", false],
  ["１", false],
  ["1\n", false],
] as const)("base seed %j: %s", ([text, expected]) => {
  expect(isBasisSeed(text)).toBe(expected);
});

test("a base seed from outside keeps its zeros, or is refused", () => {
  expect(parseBasisSeed(" 00123 ")).toBe("00123");
  expect(() => parseBasisSeed(" zwölf ")).toThrow(
    "„zwölf“ kann keine Basis-Startzahl sein. Sie besteht aus 1 bis 64 Ziffern, zum Beispiel gewürfelt: 314159.",
  );
});
