import { expect, test } from "vitest";
import { kontrast } from "./kontrast.ts";
import { TEAMS_AUSSEHEN } from "./teams-aussehen.ts";

test("the greatest contrast is 21, the least 1", () => {
  expect(kontrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(kontrast("#777777", "#777777")).toBe(1);
});

const pairs = Object.entries(TEAMS_AUSSEHEN).flatMap(([name, look]) => [
  ...(["grund", "kopf", "achtung", "warnung", "gut"] as const).map(
    (grund) => [name, "schrift", grund, look.schrift, look[grund]] as const,
  ),
  ...(["blass", "akzent"] as const).map((farbe) => [name, farbe, "grund", look[farbe], look.grund] as const),
]);

test.for(pairs)("in Teams %s %s can be read on %s", ([, , , farbe, grund]) => {
  expect(kontrast(farbe, grund)).toBeGreaterThanOrEqual(4.5);
});
