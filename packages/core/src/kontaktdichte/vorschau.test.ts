import { describe, expect, test } from "vitest";
import { dayNumber, type IsoDate, isoDate } from "../calendar.ts";
import { beispielfall, beispielkonzept, persoenlich } from "./beispielfall.ts";
import type { Fall } from "./fall.ts";
import { rulesOn } from "./regelstand.ts";
import { gespraechstage, openVorschau } from "./vorschau.ts";

const regeln = rulesOn([], "2016-06-01");

const days = (fall: Partial<Fall>, bis: IsoDate = "2016-08-31") =>
  gespraechstage(regeln, beispielfall(fall), dayNumber(bis)).map(isoDate);

const ausnahme = { grund: "Einzelfall", von: "2016-05-01", entschiedenAm: "2016-05-01", auchU25: false } as const;

describe("the days on which conversations fall due", () => {
  test.for<[string, Partial<Fall>, IsoDate[]]>([
    ["again after the interval", { kontakte: persoenlich("2016-05-01") }, ["2016-06-15", "2016-07-30"]],
    [
      "an overdue one is held on the Stichtag",
      { kontakte: persoenlich("2016-04-01") },
      ["2016-05-16", "2016-07-16", "2016-08-30"],
    ],
    ["up to the end of service", { kontakte: persoenlich("2016-05-01"), betreuungBis: "2016-07-01" }, ["2016-06-15"]],
    [
      "after a reactivation the old end counts no more",
      { betreuungBis: "2016-04-30", reaktiviertAm: "2016-05-01" },
      ["2016-06-15", "2016-07-30"],
    ],
    [
      "four weeks while young, then the Profillage's",
      { profillage: "S", geburtsdatum: "1991-07-10", kontakte: persoenlich("2016-05-10") },
      ["2016-06-07", "2016-07-05"],
    ],
    [
      "an exception puts it off to the day after",
      { kontakte: persoenlich("2016-03-01"), ausnahmen: [{ ...ausnahme, bis: "2016-06-30" }] },
      ["2016-07-01", "2016-08-15"],
    ],
    [
      "an exception that has run out on the due day doesn't",
      { kontakte: persoenlich("2016-05-01"), ausnahmen: [{ ...ausnahme, bis: "2016-06-14" }] },
      ["2016-06-15", "2016-07-30"],
    ],
    ["not regulated", { rechtskreis: "SGB III" }, []],
  ])("%s", ([, fall, expected]) => {
    expect(days(fall)).toEqual(expected);
  });
});

test("rows per week from Monday and team, the backlog in the first", () => {
  const vorschau = openVorschau(regeln, 3);
  vorschau.add(beispielfall({ team: "413", kontakte: persoenlich("2016-04-01") }));
  vorschau.add(beispielfall({ kontakte: persoenlich("2016-04-17") }));
  vorschau.add(beispielfall({ kontakte: persoenlich("2016-05-01") }));
  vorschau.add(beispielfall({ kontakte: persoenlich("2016-05-05") }));
  vorschau.add(beispielfall({ team: "499", teamart: "Reha" }));
  expect(vorschau.rows()).toEqual([
    { ab: "2016-05-30", team: "412", rueckstand: 0, faellig: 1 },
    { ab: "2016-05-30", team: "413", rueckstand: 1, faellig: 0 },
    { ab: "2016-06-06", team: "412", rueckstand: 0, faellig: 0 },
    { ab: "2016-06-06", team: "413", rueckstand: 0, faellig: 0 },
    { ab: "2016-06-13", team: "412", rueckstand: 0, faellig: 2 },
    { ab: "2016-06-13", team: "413", rueckstand: 0, faellig: 0 },
  ]);
});

test("a first conversation is due once", () => {
  const first = rulesOn([beispielkonzept({ grundlage: "ersetzt", erstgespraech: { tage: 14 } })], "2016-06-01");
  const fall = beispielfall({ betreuungSeit: "2016-05-25" });
  expect(gespraechstage(first, fall, dayNumber("2016-12-31")).map(isoDate)).toEqual(["2016-06-08"]);
});
