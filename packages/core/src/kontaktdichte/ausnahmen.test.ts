import { describe, expect, test } from "vitest";
import type { IsoDate } from "../calendar.ts";
import { coveredUntil, namedAusnahmen } from "./ausnahmen.ts";

const ausnahme = ([von, bis, auchU25]: readonly [IsoDate, IsoDate, boolean?]) => ({
  grund: "Einzelfall",
  von,
  bis,
  entschiedenAm: von,
  auchU25: auchU25 ?? false,
});

describe("until when exceptions cover a duty on 01.06.2016 (KD-13)", () => {
  test.for<[string, (readonly [IsoDate, IsoDate, boolean?])[], boolean, IsoDate | null]>([
    ["none", [], false, null],
    ["its last day is in", [["2016-04-01", "2016-06-01"]], false, "2016-06-01"],
    ["its first day is in", [["2016-06-01", "2016-06-30"]], false, "2016-06-30"],
    ["run out the day before", [["2016-04-01", "2016-05-31"]], false, null],
    ["not begun", [["2016-06-02", "2016-06-30"]], false, null],
    [
      "two that touch",
      [
        ["2016-06-11", "2016-07-31"],
        ["2016-04-01", "2016-06-10"],
      ],
      false,
      "2016-07-31",
    ],
    [
      "a gap of a day",
      [
        ["2016-04-01", "2016-06-10"],
        ["2016-06-12", "2016-07-31"],
      ],
      false,
      "2016-06-10",
    ],
    [
      "one within the other",
      [
        ["2016-04-01", "2016-06-30"],
        ["2016-05-01", "2016-06-10"],
      ],
      false,
      "2016-06-30",
    ],
    ["not for young people", [["2016-04-01", "2016-06-30"]], true, null],
    ["said to hold for young people", [["2016-04-01", "2016-06-30", true]], true, "2016-06-30"],
    [
      "joined separately for each duty",
      [
        ["2016-04-01", "2016-06-10", true],
        ["2016-06-11", "2016-07-31"],
      ],
      true,
      "2016-06-10",
    ],
  ])("%s", ([, list, jugend, until]) => {
    expect(coveredUntil(list.map(ausnahme), "2016-06-01", jugend)).toBe(until);
  });
});

test("an explanation names exceptions up to the day shown, and those that ran out since the last contact, oldest first", () => {
  const list = [
    ["2016-05-01", "2016-06-30"],
    ["2016-04-01", "2016-04-15"],
    ["2016-01-01", "2016-01-31"],
    ["2016-07-01", "2016-07-31"],
    ["2016-04-01", "2016-04-10"],
    ["2016-04-01", "2016-04-10"],
  ] as const;
  expect(namedAusnahmen(list.map(ausnahme), "2016-06-01", "2016-03-01").map(({ von, bis }) => `${von} ${bis}`)).toEqual(
    ["2016-04-01 2016-04-10", "2016-04-01 2016-04-10", "2016-04-01 2016-04-15", "2016-05-01 2016-06-30"],
  );
});
