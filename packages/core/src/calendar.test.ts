import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  birthday,
  dayNumber,
  daysBetween,
  type IsoDate,
  isIsoDate,
  isoDate,
  mondayOf,
} from "./calendar.ts";

const anyDay = fc.integer({ min: dayNumber("1000-01-01"), max: dayNumber("2999-12-31") });

describe("days that exist", () => {
  test.for([
    ["2016-02-29", true],
    ["2015-02-29", false],
    ["2017-06-31", false],
    ["1900-02-29", false],
    ["2000-02-29", true],
    ["2016-13-01", false],
    ["2016-00-10", false],
    ["2016-01-00", false],
    ["0000-01-01", false],
    ["0001-01-01", true],
    ["16-01-01", false],
    ["2016-1-1", false],
    ["2016-01-01T00:00", false],
    ["", false],
  ] as const)("%s: %s", ([text, exists]) => {
    expect(isIsoDate(text)).toBe(exists);
  });
});

test("day numbers count from 01.01.1970", () => {
  expect([dayNumber("1970-01-01"), dayNumber("1970-01-02"), dayNumber("1969-12-31")]).toEqual([0, 1, -1]);
});

test("a day and its number are the same thing, and order is kept", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (left, right) => {
      expect(dayNumber(isoDate(left))).toBe(left);
      expect(isIsoDate(isoDate(left))).toBe(true);
      expect(isoDate(left) < isoDate(right)).toBe(left < right);
      expect(daysBetween(isoDate(left), isoDate(right))).toBe(right - left);
      expect(addDays(isoDate(left), right - left)).toBe(isoDate(right));
    }),
  );
});

describe("months clamp to the last day, from the one anchor", () => {
  test.for<[IsoDate, number, IsoDate]>([
    ["2015-01-31", 1, "2015-02-28"],
    ["2016-01-31", 1, "2016-02-29"],
    ["2015-08-31", -6, "2015-02-28"],
    ["2016-08-31", -6, "2016-02-29"],
    ["2016-11-30", 3, "2017-02-28"],
    ["2016-03-31", 1, "2016-04-30"],
    ["2016-12-15", 1, "2017-01-15"],
    ["2016-01-15", -1, "2015-12-15"],
    ["2100-01-31", 1, "2100-02-28"],
    ["2000-01-31", 1, "2000-02-29"],
  ])("%s and %i months: %s", ([from, months, to]) => {
    expect(addMonths(from, months)).toBe(to);
  });
});

describe("years of life", () => {
  test.for<[IsoDate, number, IsoDate]>([
    ["1991-06-07", 25, "2016-06-07"],
    // born on 29 February, one completes a year of life on 1 March of a common year
    ["1992-02-29", 25, "2017-03-01"],
    ["1992-02-29", 24, "2016-02-29"],
  ])("born %s, %i years are complete on %s", ([birth, years, day]) => {
    expect(isoDate(birthday(birth, years))).toBe(day);
  });
});

test("weeks begin on Monday", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const monday = mondayOf(day);
      expect(day - monday).toBeGreaterThanOrEqual(0);
      expect(day - monday).toBeLessThan(7);
      expect((((monday - dayNumber("2016-05-30")) % 7) + 7) % 7).toBe(0);
    }),
  );
});
