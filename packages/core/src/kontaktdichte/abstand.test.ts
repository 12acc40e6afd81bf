import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, type IsoDate, isoDate } from "../calendar.ts";
import { abstandOf, dayAfter, mostDays, searchDay, windowStart } from "./abstand.ts";
import type { Forderung, Zeitraum } from "./konzept.ts";

const mindestens = (kontakte: number, fenster: Zeitraum): Forderung => ({ mindestens: { kontakte, in: fenster } });

describe("the interval that a duty allows", () => {
  test.for<[Forderung, Zeitraum]>([
    [{ hoechstens: { tage: 28 } }, { tage: 28 }],
    [{ hoechstens: { monate: 3 } }, { monate: 3 }],
    [mindestens(4, { monate: 6 }), { tage: 45 }],
    [mindestens(1, { monate: 6 }), { tage: 182 }],
    [mindestens(1, { monate: 3 }), { monate: 3 }],
    [mindestens(1, { tage: 100 }), { tage: 100 }],
    [mindestens(2, { monate: 3 }), { tage: 45 }],
    [mindestens(3, { tage: 100 }), { tage: 33 }],
  ])("%j: %j", ([forderung, abstand]) => {
    expect(abstandOf(forderung, 182)).toEqual(abstand);
  });
});

describe("windows that end with the Stichtag, both days in", () => {
  test.for<[Zeitraum, IsoDate]>([
    [{ monate: 6 }, "2015-12-02"],
    [{ monate: 3 }, "2016-03-01"],
    [{ tage: 100 }, "2016-02-22"],
  ])("%j before 01.06.2016: from %s", ([fenster, from]) => {
    expect(isoDate(windowStart(dayNumber("2016-06-01"), fenster, 182))).toBe(from);
  });
});

describe("the date to enter in VerBIS (KD-36)", () => {
  test.for<[IsoDate, Zeitraum, IsoDate]>([
    ["2026-11-22", { tage: 45 }, "2026-10-08"],
    ["2016-06-01", { tage: 45 }, "2016-04-17"],
    ["2016-06-01", { monate: 3 }, "2016-03-01"],
    ["2016-05-31", { monate: 3 }, "2016-03-01"],
    ["2015-02-28", { monate: 1 }, "2015-01-28"],
  ])("%s and %j: %s", ([day, abstand, since]) => {
    expect(isoDate(searchDay(dayNumber(day), abstand))).toBe(since);
  });

  test("is the earliest day whose interval reaches the Stichtag", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 30_000 }),
        fc.oneof(
          fc.record({ tage: fc.integer({ min: 1, max: 400 }) }),
          fc.record({ monate: fc.integer({ min: 1, max: 24 }) }),
        ),
        (day, abstand) => {
          const since = searchDay(day, abstand);
          expect(dayAfter(since, abstand)).toBeGreaterThanOrEqual(day);
          expect(dayAfter(since - 1, abstand)).toBeLessThan(day);
        },
      ),
    );
  });
});

test("calendar months count as the most days that they can have (GE-11)", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8].map((monate) => mostDays({ monate }))).toEqual([31, 62, 92, 123, 153, 184, 215, 246]);
  expect(mostDays({ tage: 90 })).toBe(90);
});
