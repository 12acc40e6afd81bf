import { expect, test } from "vitest";
import { DATEIARTEN } from "./lieferung.ts";

test("what a row refers to is read before it: teams before customers, customers before all that belongs to them", () => {
  expect(DATEIARTEN.indexOf("organisation")).toBeLessThan(DATEIARTEN.indexOf("kunden"));
  expect(DATEIARTEN.slice(DATEIARTEN.indexOf("kunden") + 1)).toEqual([
    "kontakte",
    "handlungsbedarfe",
    "strategien",
    "ausnahmen",
  ]);
});
