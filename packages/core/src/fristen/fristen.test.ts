import { describe, expect, test } from "vitest";
import type { IsoDate } from "../calendar.ts";
import type { Monat } from "../monat.ts";
import { erinnerungstage, type Frist, fristenOf, fristtag, pruefmonatOf } from "./fristen.ts";

const FEIERTAGE: readonly IsoDate[] = ["2026-12-25", "2026-12-26", "2027-01-01"];
const isFeiertag = (tag: IsoDate) => FEIERTAGE.includes(tag);

test.for<[Frist, Monat, IsoDate]>([
  // the month begins on a Sunday
  [{ arbeitstag: 1 }, "2026-11", "2026-11-02"],
  [{ arbeitstag: 15 }, "2026-11", "2026-11-20"],
  [{ arbeitstag: 21 }, "2026-11", "2026-11-30"],
  // beyond the last working day
  [{ arbeitstag: 22 }, "2026-11", "2026-11-30"],
  [{ arbeitstag: 31 }, "2026-02", "2026-02-27"],
  // holidays left out
  [{ arbeitstag: 18 }, "2026-12", "2026-12-24"],
  [{ arbeitstag: 19 }, "2026-12", "2026-12-28"],
  [{ arbeitstag: 1 }, "2027-01", "2027-01-04"],
  // a calendar day, or the next working day
  [{ tag: 24 }, "2026-11", "2026-11-24"],
  [{ tag: 24 }, "2026-10", "2026-10-26"],
  [{ tag: 25 }, "2026-12", "2026-12-28"],
  [{ tag: 5 }, "2026-11", "2026-11-05"],
  [{ tag: 31 }, "2026-11", "2026-11-30"],
  [{ tag: 31 }, "2026-02", "2026-03-02"],
])("%o of %s is %s", ([frist, monat, expected]) => {
  expect(fristtag(frist, monat, isFeiertag)).toBe(expected);
});

describe("the month of a review", () => {
  test("VK-03: data month May 2017 is reviewed in June", () => {
    expect(pruefmonatOf("2017-05")).toBe("2017-06");
    expect(pruefmonatOf("2026-12")).toBe("2027-01");
  });

  test("VK-30, VK-40 to VK-42: list, filing, answers, merging and dialogue fall into it", () => {
    const fristen = {
      listeAusgabe: { arbeitstag: 1 },
      faelleAblage: { arbeitstag: 5 },
      antworten: { arbeitstag: 15 },
      zusammenfuehrung: { arbeitstag: 18 },
      dialog: { arbeitstag: 20 },
    };
    expect(fristenOf(fristen, "2026-10", isFeiertag)).toEqual({
      listeAusgabe: "2026-11-02",
      faelleAblage: "2026-11-06",
      antworten: "2026-11-20",
      zusammenfuehrung: "2026-11-25",
      dialog: "2026-11-27",
    });
    expect(fristenOf({ ...fristen, antworten: { tag: 24 } }, "2026-11", isFeiertag)).toMatchObject({
      listeAusgabe: "2026-12-01",
      antworten: "2026-12-24",
      zusammenfuehrung: "2026-12-24",
      dialog: "2026-12-29",
    });
  });
});

test("reminders come working days before and after the answers are due, each day once", () => {
  expect(erinnerungstage("2026-11-20", { vorher: [1, 5, 5], danach: [1] }, isFeiertag)).toEqual({
    vorher: ["2026-11-13", "2026-11-19"],
    danach: ["2026-11-23"],
  });
});
