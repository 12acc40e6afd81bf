import { describe, expect, test } from "vitest";
import { beispielkonzept, beispielpflicht } from "./beispielfall.ts";
import { findLuecken, lueckeText } from "./gruppen.ts";
import type { Konzept, Pflicht } from "./konzept.ts";

const gaps = (
  pflichten: readonly Partial<Pflicht>[],
  konzept: Partial<Konzept> = {},
  on: "2016-06-01" | "2026-06-01" = "2026-06-01",
) =>
  findLuecken(
    [
      beispielkonzept({
        grundlage: "ersetzt",
        ...konzept,
        pflichten: pflichten.map((pflicht) => beispielpflicht(pflicht)),
      }),
    ],
    on,
  ).map(lueckeText);

describe("groups that no duty reaches", () => {
  test("none where a duty is for everyone", () => {
    expect(gaps([{}])).toEqual([]);
  });

  test("the recommendation leaves SGB III out", () => {
    expect(findLuecken([], "2016-06-01").map(lueckeText)).toEqual([
      "SGB III, unter 25 Jahren: alle Profillagen",
      "SGB III, ab 25 Jahren: alle Profillagen",
    ]);
  });

  test("without any rule everyone", () => {
    expect(findLuecken([], "2026-06-01").map(lueckeText)).toEqual([
      "SGB II: ohne Profillage",
      "SGB III: ohne Profillage",
    ]);
  });

  test("by age", () => {
    expect(gaps([{ fuer: { alterUnter: 25 } }, { fuer: { alterAb: 30, alterUnter: 60 } }])).toEqual([
      "SGB II, 25 bis unter 30 Jahre: ohne Profillage",
      "SGB II, ab 60 Jahren: ohne Profillage",
      "SGB III, 25 bis unter 30 Jahre: ohne Profillage",
      "SGB III, ab 60 Jahren: ohne Profillage",
    ]);
  });

  test("by Profillage", () => {
    expect(
      gaps(
        [{ fuer: { rechtskreis: ["SGB III"] } }, { fuer: { profillage: ["M", "A", "F", "E", "S", "U", "I"] } }],
        {},
        "2016-06-01",
      ),
    ).toEqual(["SGB II: Zuordnung nicht erforderlich und Noch nicht festgelegt"]);
    expect(gaps([{ fuer: { rechtskreis: ["SGB III"] } }, { fuer: { profillage: ["M"] } }])).toEqual([
      "SGB II: Aktivierungsprofil, Förderprofil, Entwicklungsprofil, Stabilisierungsprofil, Unterstützungsprofil, Integriert, aber weiter hilfebedürftig, Zuordnung nicht erforderlich, Noch nicht festgelegt und ohne Profillage",
    ]);
  });

  test("reached under further conditions only", () => {
    expect(gaps([{ fuer: { team: ["412"] } }])).toEqual([
      "SGB II: ohne Profillage (nur unter weiteren Bedingungen erreicht)",
      "SGB III: ohne Profillage (nur unter weiteren Bedingungen erreicht)",
    ]);
  });
});
