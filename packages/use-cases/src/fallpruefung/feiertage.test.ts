import { expect, test } from "vitest";
import { feiertageOf } from "./feiertage.ts";

test.for([
  ["2026-06-04", "HE", true, "Fronleichnam in Hessen"],
  ["2026-06-04", "BE", false, "Fronleichnam in Berlin"],
  ["2026-10-31", "NI", true, "Reformationstag in Niedersachsen"],
  ["2026-10-31", "BY", false, "Reformationstag in Bayern"],
  ["2026-03-08", "BE", true, "Frauentag in Berlin"],
  ["2026-10-03", null, true, "Tag der Deutschen Einheit ohne Land"],
  ["2026-11-01", null, false, "Allerheiligen ohne Land"],
  ["2017-10-31", "HE", true, "Reformationstag 2017 in ganz Deutschland"],
  ["2026-04-06", "HH", true, "Ostermontag"],
  ["2026-11-18", "SN", true, "Buß- und Bettag in Sachsen"],
] as const)("%s in %s: %s (%s)", ([tag, land, is]) => expect(feiertageOf(land)(tag)).toBe(is));
