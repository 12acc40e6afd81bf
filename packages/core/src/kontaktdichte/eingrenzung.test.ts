import { expect, test } from "vitest";
import type { Profillage } from "../kunde.ts";
import { type Eingrenzung, isGemeint } from "./eingrenzung.ts";

const STICHTAG = "2016-06-01";

test.for([
  [{}, "M", "1980-01-01", true],
  [{}, null, "1980-01-01", true],
  [{ profillage: ["M", "E"] }, "E", "1980-01-01", true],
  [{ profillage: ["M", "E"] }, "S", "1980-01-01", false],
  [{ profillage: ["M"] }, null, "1980-01-01", false],
  [{ profillage: [] }, "M", "1980-01-01", true],
  [{ unter25: true }, "M", "1991-06-02", true],
  // the 25th birthday is the Stichtag
  [{ unter25: true }, "M", "1991-06-01", false],
  [{ unter25: true, profillage: ["M"] }, "M", "1995-01-01", true],
  [{ unter25: true, profillage: ["E"] }, "M", "1995-01-01", false],
] as readonly (readonly [Eingrenzung, Profillage | null, `${number}-${number}-${number}`, boolean])[])(
  "%o, Profillage %s, born %s, on 01.06.2016: %s",
  ([eingrenzung, profillage, geburtsdatum, expected]) => {
    expect(isGemeint(eingrenzung, { profillage, geburtsdatum }, STICHTAG)).toBe(expected);
  },
);

test("born on 29 February one is 25 on 1 March of a common year", () => {
  const fall = { profillage: null, geburtsdatum: "1992-02-29" } as const;
  expect(isGemeint({ unter25: true }, fall, "2017-02-28")).toBe(true);
  expect(isGemeint({ unter25: true }, fall, "2017-03-01")).toBe(false);
});
