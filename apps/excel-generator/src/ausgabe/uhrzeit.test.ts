import { expect, test } from "vitest";
import { uhrzeit } from "./uhrzeit.ts";

test.each([
  ["2026-11-22T07:31Z", "22.11.2026 08:31"],
  ["2026-07-01T22:30:00.000Z", "02.07.2026 00:30"],
])("%s is %s in Germany", (instant, text) => {
  expect(uhrzeit(instant)).toBe(text);
});
