import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type IsoDate, isoDate } from "../calendar.ts";
import { arbeitstagAb, arbeitstageNach, arbeitstageVor, isArbeitstag } from "./arbeitstag.ts";

// around All Saints' Day 2026, a Sunday, and Christmas 2026
const FEIERTAGE: readonly IsoDate[] = ["2026-11-01", "2026-12-25", "2026-12-26", "2027-01-01"];
const isFeiertag = (tag: IsoDate) => FEIERTAGE.includes(tag);

test.for<[IsoDate, boolean]>([
  ["2026-10-30", true],
  ["2026-10-31", false],
  ["2026-11-01", false],
  ["2026-11-02", true],
  ["2026-12-25", false],
  ["2026-12-24", true],
])("%s is a working day: %s", ([tag, expected]) => {
  expect(isArbeitstag(tag, isFeiertag)).toBe(expected);
});

test.for<[IsoDate, number, IsoDate, IsoDate]>([
  ["2026-11-20", 0, "2026-11-20", "2026-11-20"],
  ["2026-11-20", 1, "2026-11-19", "2026-11-23"],
  ["2026-11-20", 5, "2026-11-13", "2026-11-27"],
  ["2026-12-28", 1, "2026-12-24", "2026-12-29"],
  ["2026-12-31", 1, "2026-12-30", "2027-01-04"],
  // from a free day the next working day is the first
  ["2026-11-01", 1, "2026-10-30", "2026-11-02"],
])("%s: %d working days before is %s, after is %s", ([tag, anzahl, vor, nach]) => {
  expect([arbeitstageVor(tag, anzahl, isFeiertag), arbeitstageNach(tag, anzahl, isFeiertag)]).toEqual([vor, nach]);
});

test("there and back again is the same working day, over any holidays", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10_000, max: 30_000 }),
      fc.nat(30),
      fc.uniqueArray(fc.nat(60)),
      (number, anzahl, free) => {
        const tag = isoDate(number);
        const days = free.map((offset) => addDays(tag, offset + 1));
        const holiday = (day: IsoDate) => days.includes(day);
        fc.pre(isArbeitstag(tag, holiday));
        expect(arbeitstageVor(arbeitstageNach(tag, anzahl, holiday), anzahl, holiday)).toBe(tag);
      },
    ),
  );
});

test("a calendar without working days is a bug", () => {
  expect(() => arbeitstagAb("2026-11-02", 1, () => true)).toThrow("no working day within a year of 2026-11-02");
});
