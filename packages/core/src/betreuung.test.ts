import { expect, test } from "vitest";
import { isInBetreuung } from "./betreuung.ts";

test.for([
  ["begun on the day", "2026-10-31", null, null, true],
  ["begun the day after", "2026-11-01", null, null, false],
  ["ended on the day", "2026-01-01", "2026-10-31", null, true],
  ["ended the day before", "2026-01-01", "2026-10-30", null, false],
  ["back on the day", "2026-01-01", "2026-06-30", "2026-10-31", true],
  ["back the day after", "2026-01-01", "2026-06-30", "2026-11-01", false],
  ["ended again on the day of coming back", "2026-01-01", "2026-06-30", "2026-06-30", false],
] as const)("in service on 31.10.2026, %s: %s %s %s", ([, betreuungSeit, betreuungBis, reaktiviertAm, expected]) => {
  expect(isInBetreuung({ betreuungSeit, betreuungBis, reaktiviertAm }, "2026-10-31")).toBe(expected);
});
