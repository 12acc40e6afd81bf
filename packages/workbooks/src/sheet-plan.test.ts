import { expect, test } from "vitest";
import { planSheets } from "./sheet-plan.ts";
import { blatt, zeile } from "./testing/sample-liste.ts";

const rows = (count: number) => Array.from({ length: count }, (_, index) => zeile(index + 1));

test("a sheet that fits stays one", () => {
  // title, one line, an empty row, the head, and one row to spare: 3 of 8 are for the list
  const plans = planSheets({ titel: "", blaetter: [blatt("Team 412", rows(3))] }, 8);
  expect(plans).toEqual([{ name: "Team 412", blatt: blatt("Team 412", rows(3)), headRow: 4 }]);
});

test("a longer one goes on in further sheets, no row lost and none twice", () => {
  const plans = planSheets({ titel: "", blaetter: [blatt("Team 412", rows(7))] }, 8);
  expect(plans.map(({ name }) => name)).toEqual(["Team 412", "Team 412 (2)", "Team 412 (3)"]);
  expect(plans[1]?.blatt.titel).toBe("Team 412: wer überfällig ist (Teil 2 von 3)");
  expect(plans.flatMap(({ blatt: { zeilen } }) => zeilen)).toEqual(rows(7));
});

test("a workbook has a sheet even when there is nothing to list", () => {
  expect(planSheets({ titel: "Niemand", blaetter: [] })).toMatchObject([
    { name: "Liste", blatt: { titel: "Niemand", zeilen: [] } },
  ]);
});
