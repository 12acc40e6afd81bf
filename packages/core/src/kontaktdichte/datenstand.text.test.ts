import { expect, test } from "vitest";
import type { IsoDate } from "../calendar.ts";
import { datenstandText } from "./datenstand.text.ts";

test.for<[IsoDate, IsoDate, string | null]>([
  ["2016-06-01", "2016-06-01", null],
  ["2016-05-25", "2016-06-01", null],
  [
    "2016-05-24",
    "2016-06-01",
    "Der Datenstand 24.05.2016 liegt 8 Tage vor dem Stichtag 01.06.2016. Kontakte danach sind noch nicht berücksichtigt.",
  ],
  [
    "2016-06-30",
    "2016-06-01",
    "Für den 01.06.2016 liegt keine Lieferung vor; die Antwort stammt aus dem Datenstand 30.06.2016. Spätere Kontakte zählen nicht.",
  ],
])("Datenstand %s asked for %s", ([datenstand, stichtag, text]) => {
  expect(datenstandText(datenstand, stichtag)).toBe(text);
});
