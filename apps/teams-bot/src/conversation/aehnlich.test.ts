import { expect, test } from "vitest";
import { isGemeint, tippfehler } from "./aehnlich.ts";

test.for([
  ["uberfallig", "uberfallig", 0],
  ["uberfalig", "uberfallig", 1],
  ["ubrefallig", "uberfallig", 1],
  ["hifle", "hilfe", 1],
  ["mappe", "karte", 3],
] as const)("„%s“ typed for „%s“: %s slips", ([wort, gemeint, slips]) => {
  expect(tippfehler(wort, gemeint)).toBe(slips);
});

test.for([
  ["stadn", "stand", true],
  ["fal", "fall", false],
  ["arbeitsmpape", "arbeitsmappe", true],
  ["arbeitskarte", "arbeitsmappe", false],
] as const)("„%s“ for „%s“ is forgiven: %s", ([wort, gemeint, expected]) => {
  expect(isGemeint(wort, gemeint)).toBe(expected);
});
