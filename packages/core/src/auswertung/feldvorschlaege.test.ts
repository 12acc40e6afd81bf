import { expect, test } from "vitest";
import type { Monat } from "../monat.ts";
import { frage, katalog, urteile } from "./beispielurteil.ts";
import { feldvorschlaege } from "./feldvorschlaege.ts";
import { trendOf } from "./trend.ts";

const KATALOG = katalog([frage("1"), frage("2")]);

const trend = (...monate: readonly (readonly [Monat, negativ: number, gueltig: number])[]) =>
  trendOf(
    monate.flatMap(([monat, negativ, gueltig]) => [
      ...urteile(negativ, { monat, antworten: { "1": negativ % 2 === 0 ? "nein" : "überwiegend nein" } }),
      ...urteile(gueltig - negativ, { monat, antworten: { "1": "ja", "2": "ja" } }),
    ]),
    { monat: "2026-10", katalog: KATALOG },
    [],
  );

test.for([
  [
    "half of twenty in both months",
    [
      ["2026-09", 10, 20],
      ["2026-10", 10, 20],
    ],
    true,
  ],
  [
    "less than half in the earlier",
    [
      ["2026-09", 9, 20],
      ["2026-10", 20, 20],
    ],
    false,
  ],
  [
    "less than half in the later",
    [
      ["2026-09", 20, 20],
      ["2026-10", 10, 21],
    ],
    false,
  ],
  [
    "19 valid answers in one",
    [
      ["2026-09", 19, 19],
      ["2026-10", 20, 20],
    ],
    false,
  ],
  [
    "a month without a review between them",
    [
      ["2026-08", 20, 20],
      ["2026-10", 20, 20],
    ],
    false,
  ],
  ["no earlier month", [["2026-10", 20, 20]], false],
] as const)("%s: question 1 is proposed or not (Fragenkatalog, 3 Nr. 5)", ([, monate, vorgeschlagen]) => {
  expect(feldvorschlaege(trend(...monate)).map(({ frage: { nr } }) => nr)).toEqual(vorgeschlagen ? ["1"] : []);
});

test("over the turn of the year the months follow each other too, and a proposal names both", () => {
  const zweiMonate = trendOf(
    (["2025-12", "2026-01"] as const).flatMap((monat) => urteile(20, { monat, antworten: { "1": "nein" } })),
    { monat: "2026-01", katalog: KATALOG },
    [],
  );
  expect(feldvorschlaege(zweiMonate).map(({ monate }) => monate)).toEqual([
    [
      { monat: "2025-12", negativ: 20, gueltig: 20 },
      { monat: "2026-01", negativ: 20, gueltig: 20 },
    ],
  ]);
});

test("a house's own threshold is taken", () => {
  const monate = trend(["2026-09", 3, 10], ["2026-10", 3, 10]);
  expect(feldvorschlaege(monate, { anteil: 0.3, mindestens: 10 })).toHaveLength(1);
  expect(feldvorschlaege(monate, { anteil: 0.31, mindestens: 10 })).toEqual([]);
});

test("a question that the earlier month asked in other words isn't proposed", () => {
  const umformuliert = katalog([{ ...frage("1"), text: "Anders gefragt" }]);
  const beide = trendOf(
    (["2026-09", "2026-10"] as const).flatMap((monat) => urteile(20, { monat, antworten: { "1": "nein" } })),
    { monat: "2026-10", katalog: KATALOG },
    [{ monat: "2026-09", katalog: umformuliert }],
  );
  expect(feldvorschlaege(beide)).toEqual([]);
});

test("without a trend there is no proposal", () => {
  expect(feldvorschlaege([])).toEqual([]);
});
