import { describe, expect, test } from "vitest";
import type { IsoDate } from "./calendar.ts";
import { changeDays, type Dated, dated, inForce } from "./dated.ts";

const source = { act: "Weisung", section: "1" };
const rule = dated<number>(
  { from: "2010-12-01", until: "2016-12-19", value: 1, source },
  { from: "2017-01-01", value: 2, source },
);

describe("which version is in force", () => {
  test.for<[IsoDate, number | undefined]>([
    ["2010-11-30", undefined],
    ["2010-12-01", 1],
    ["2016-12-19", 1],
    ["2016-12-20", undefined],
    ["2017-01-01", 2],
    ["2999-12-31", 2],
  ])("%s: %s", ([day, value]) => {
    expect(inForce(rule, day)?.value).toBe(value);
  });
});

test("a rule changes on every first day, and on the first day after an end", () => {
  expect(changeDays(rule)).toEqual(["2010-12-01", "2016-12-20", "2017-01-01"]);
});

describe("a malformed rulebook cannot start", () => {
  test.for<[string, { from: string; until?: string }[], string]>([
    ["a day that doesn't exist", [{ from: "2016-02-30" }], "no such day: 2016-02-30"],
    ["an end that doesn't exist", [{ from: "2016-02-01", until: "2016-02-30" }], "no such day: 2016-02-01"],
    ["an end before the start", [{ from: "2016-02-02", until: "2016-02-01" }], "2016-02-01 is before 2016-02-02"],
    ["versions out of order", [{ from: "2016-02-02" }, { from: "2016-02-01" }], "2016-02-01 overlaps 2016-02-02"],
    [
      "overlapping versions",
      [{ from: "2016-02-01", until: "2016-03-01" }, { from: "2016-03-01" }],
      "2016-03-01 overlaps 2016-02-01",
    ],
  ])("%s", ([, versions, message]) => {
    const malformed = versions.map((version) => ({ ...version, value: 1, source })) as unknown as Dated<number>;
    expect(() => dated(...malformed)).toThrow(message);
  });
});
