import { expect, test } from "vitest";
import { endeDesTages, ortszeitOf } from "./ortszeit.ts";

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
