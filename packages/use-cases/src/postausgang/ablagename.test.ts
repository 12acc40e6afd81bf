import { expect, test } from "vitest";
import { ablagenameOf } from "./ablagename.ts";

const ORT = { ordner: ["gE_intern", "Bereich Nord", "412"], datei: "Fragebogen_2026-10_63504_412.xlsx" };

test.for(["/srv/verlauf/ablage", "./ablage", "C:\\Verlauf\\Ablage", "ablage"])(
  "of a filing at %s people are told the folder below it",
  (wurzel) => {
    expect(ablagenameOf({ ...ORT, wurzel })).toBe("gE_intern/Bereich Nord/412");
  },
);

test("a share is told whole", () => {
  expect(ablagenameOf({ ...ORT, wurzel: "\\\\datei01\\fallpruefung" })).toMatch(
    /datei01\\fallpruefung[\\/]gE_intern[\\/]Bereich Nord[\\/]412$/,
  );
});
