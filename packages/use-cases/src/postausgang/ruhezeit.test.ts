import { expect, test } from "vitest";
import { feiertageOf } from "../fallpruefung/feiertage.ts";
import { ersterMoment } from "./ruhezeit.ts";

const ABENDS = { von: "18:00", bis: "07:00" } as const;

test.for([
  // a Monday in winter
  ["2026-11-02T07:00", "2026-11-02T07:00"],
  ["2026-11-02T17:59", "2026-11-02T17:59"],
  ["2026-11-02T06:59", "2026-11-02T07:00"],
  ["2026-11-02T18:00", "2026-11-03T07:00"],
  ["2026-11-02T23:59", "2026-11-03T07:00"],
  // over the weekend
  ["2026-11-06T18:30", "2026-11-09T07:00"],
  ["2026-11-07T12:00", "2026-11-09T07:00"],
  // Easter, and the days between the years
  ["2026-04-02T19:00", "2026-04-07T07:00"],
  ["2026-12-24T20:00", "2026-12-28T07:00"],
  ["2026-12-31T20:00", "2027-01-04T07:00"],
  // the clocks change in between
  ["2026-03-27T20:00", "2026-03-30T07:00"],
  ["2026-10-23T20:00", "2026-10-26T07:00"],
] as const)("in Hesse, what is ready on %s goes out on %s", ([ab, expected]) => {
  expect(german(ersterMoment(at(ab), ABENDS, feiertageOf("HE")))).toBe(expected);
});

test("holidays are the Land's own", () => {
  const [hessen, bayern] = (["HE", "BY"] as const).map((land) =>
    german(ersterMoment(at("2026-06-03T18:30"), ABENDS, feiertageOf(land))),
  );
  // Corpus Christi is one in both, Epiphany in Bavaria only
  expect([hessen, bayern]).toEqual(["2026-06-05T07:00", "2026-06-05T07:00"]);
  expect(german(ersterMoment(at("2027-01-06T10:00"), ABENDS, feiertageOf("HE")))).toBe("2027-01-06T10:00");
  expect(german(ersterMoment(at("2027-01-06T10:00"), ABENDS, feiertageOf("BY")))).toBe("2027-01-07T07:00");
});

test("quiet hours that don't reach across midnight", () => {
  const mittags = { von: "12:00", bis: "13:30" } as const;
  expect(german(ersterMoment(at("2026-11-02T12:30"), mittags, () => false))).toBe("2026-11-02T13:30");
  expect(german(ersterMoment(at("2026-11-02T23:30"), mittags, () => false))).toBe("2026-11-02T23:30");
  expect(german(ersterMoment(at("2026-11-07T12:30"), mittags, () => false))).toBe("2026-11-09T00:00");
});

test("without quiet hours it goes out at any time", () => {
  const sunday = at("2026-11-08T03:00");
  expect(ersterMoment(sunday, null, () => true)).toBe(sunday);
});

/** Germany's winter and summer, as the instants of these days need it. */
const at = (ort: string): Date => {
  const winter = new Date(`${ort}:00+01:00`);
  return german(winter) === ort ? winter : new Date(`${ort}:00+02:00`);
};

const german = (instant: Date): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short", timeStyle: "short" })
    .format(instant)
    .replace(" ", "T");
