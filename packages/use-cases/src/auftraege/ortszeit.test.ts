import { expect, test } from "vitest";
import { endeDesTages, ortszeitOf, stundeInBerlin, zeitpunktAt } from "./ortszeit.ts";

test.for([
  ["2026-03-29T00:59:00Z", "2026-03-29T01:59"],
  ["2026-03-29T01:00:00Z", "2026-03-29T03:00"],
  ["2026-10-25T00:59:00Z", "2026-10-25T02:59"],
  ["2026-10-25T01:00:00Z", "2026-10-25T02:00"],
  ["2026-12-31T23:00:00Z", "2027-01-01T00:00"],
] as const)("at %s clocks show %s", ([instant, ort]) => {
  expect(ortszeitOf(new Date(instant))).toBe(ort);
});

test.for([
  ["2026-03-28", "2026-03-28T23:00:00.000Z"],
  ["2026-03-29", "2026-03-29T22:00:00.000Z"],
  ["2026-10-24", "2026-10-24T22:00:00.000Z"],
  ["2026-10-25", "2026-10-25T23:00:00.000Z"],
] as const)("%s ends at %s", ([tag, instant]) => {
  expect(endeDesTages(tag).toISOString()).toBe(instant);
});

test.for([
  ["2026-03-28", "07:00", "2026-03-28T06:00:00.000Z"],
  // there is no half past two on that day
  ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
  ["2026-03-29", "07:00", "2026-03-29T05:00:00.000Z"],
  // and here there are two
  ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
  ["2026-10-25", "07:00", "2026-10-25T06:00:00.000Z"],
] as const)("on %s it is %s at %s", ([tag, uhrzeit, instant]) => {
  expect(zeitpunktAt(tag, uhrzeit).toISOString()).toBe(instant);
});

test("an hour for greetings is Germany's", () => {
  expect(stundeInBerlin(new Date("2026-07-01T04:59:00Z"))).toBe(6);
  expect(stundeInBerlin(new Date("2026-12-31T23:00:00Z"))).toBe(0);
});
