import { expect, test } from "vitest";
import { teamleitung } from "../../testing/delivery.ts";
import { testhaus } from "../../testing/pruefhaus.ts";
import { pfadOf } from "../ablage.ts";
import { pruefhausOf } from "../pruefhaus.ts";
import { bereichAblage, ebenenAblage, hausAblage, teamAblage } from "./ablageort.ts";

const haus = (art: "AA" | "gE", inKonfiguration: "AA" | "gE" | null, bereich: string | null = "Bereich 41/Süd") => {
  const konfiguration = testhaus("ablage");
  return pruefhausOf(
    [{ ...konfiguration, haus: { ...konfiguration.haus, art: inKonfiguration } }],
    { eintraege: [teamleitung("Leitung 412", { art, bereich })], vertretungen: [] },
    "63504",
  );
};

test.for([
  ["gE", "gE", "gE_intern"],
  ["AA", null, "AA_intern"],
  ["gE", null, "gE_intern"],
  ["AA", "gE", "gE_intern"],
] as const)("VK-37: an %s whose configuration says %s files under %s", ([art, inKonfiguration, intern]) => {
  expect(pfadOf(teamAblage(haus(art, inKonfiguration), "412", "2026-10", undefined))).toBe(
    `ablage/${intern}/Bereich_41_Süd/412/Fragebogen_2026-10_63504_412.xlsx`,
  );
});

test("VK-25, VK-41: area, office, RD and calibration have their places; another root takes the filing's", () => {
  const own = haus("gE", "gE");
  expect(pfadOf(bereichAblage(own, "B 1", "Faelle", "2026-10", "/x"))).toBe(
    "/x/gE_intern/B_1/Faelle_2026-10_63504_B_1.xlsx",
  );
  expect(pfadOf(hausAblage(own, "2026-10", undefined))).toBe("ablage/gE_intern/Auswertung_2026-10_63504.xlsx");
  expect(pfadOf(ebenenAblage(own, "RD Nord", "Fragebogen", "2017-05", undefined))).toBe(
    "ablage/_Intern/RD_Nord/Fragebogen_2017-05_RD_Nord.xlsx",
  );
  expect(pfadOf(teamAblage(haus("gE", "gE", null), "412", "2026-Q4", undefined, "Kalibrierung"))).toBe(
    "ablage/gE_intern/ohne_Bereich/412/Kalibrierung_2026-Q4_63504_412.xlsx",
  );
});
