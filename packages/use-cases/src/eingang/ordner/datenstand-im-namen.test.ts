import { expect, test } from "vitest";
import { datenstandIn } from "./datenstand-im-namen.ts";

test.each([
  [["2026-10-31"], "2026-10-31"],
  [["Lieferung 31.10.2026.zip"], "2026-10-31"],
  [["export_20261031_kunden.csv", "export_20261031_kontakte.csv"], "2026-10-31"],
  [["kunden 31-10-2026.csv", "Ordner 2026_10_31"], "2026-10-31"],
  [["kunden.csv"], null],
  [["kunden 2026-10-31.csv", "kontakte 2026-09-30.csv"], null],
  [["kunden 31.02.2026.csv"], null],
  [["123456789012.csv"], null],
])("of %j the day is %s", (namen, day) => {
  expect(datenstandIn(namen)).toBe(day);
});
