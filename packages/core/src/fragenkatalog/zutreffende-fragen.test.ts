import { expect, test } from "vitest";
import { standardkatalog } from "./standardkatalog.ts";
import { zutreffendeFragen } from "./zutreffende-fragen.ts";

test("question 6 is asked in SGB II only", () => {
  const nummern = (rechtskreis: "SGB II" | "SGB III") =>
    zutreffendeFragen(standardkatalog, rechtskreis).map(({ nr }) => nr);
  expect(nummern("SGB II")).toHaveLength(18);
  expect(nummern("SGB III")).toEqual(nummern("SGB II").filter((nr) => nr !== "6"));
});
