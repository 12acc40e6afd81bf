import { expect, test } from "vitest";
import { frage, katalog, urteil } from "./beispielurteil.ts";
import type { Beurteilung } from "./beurteilung.ts";
import { uebereinstimmungen } from "./uebereinstimmung.ts";

const KATALOG = katalog([frage("1"), frage("2")]);

const zahlen = (beurteilungen: readonly Beurteilung[], monat: "2026-10" | "2026-12" = "2026-10") =>
  uebereinstimmungen(beurteilungen, KATALOG, monat).map(({ frage: eine, paare, gleich }) => [
    eine?.nr ?? "G",
    paare,
    gleich,
  ]);

test("VA-14: a case that team and RD judged is a pair in each question and in the overall judgement", () => {
  const team = urteil({ antworten: { "1": "ja", "2": "nein" }, gesamturteil: "ja" });
  const rd = urteil({ durch: "rd", antworten: { "1": "ja", "2": "überwiegend nein" }, gesamturteil: "ja" });
  expect(zahlen([team, rd])).toEqual([
    ["1", 1, 1],
    ["2", 1, 0],
    ["G", 1, 1],
  ]);
});

test("team, RD and Zentrale make three pairs", () => {
  const drei = (["team", "rd", "zentrale"] as const).map((durch) => urteil({ durch, antworten: { "1": "ja" } }));
  expect(zahlen(drei)[0]).toEqual(["1", 3, 3]);
});

test("a pair counts only where both gave a grade", () => {
  const rest = { antworten: { "1": "nicht beurteilbar", "2": "trifft nicht zu" }, gesamturteil: "ja" } as const;
  const grade = { antworten: { "1": "ja", "2": "nein" } } as const;
  expect(zahlen([urteil(rest), urteil({ ...grade, durch: "rd" })])).toEqual([
    ["1", 0, 0],
    ["2", 0, 0],
    ["G", 0, 0],
  ]);
});

test("all leads who judged a calibration case make pairs, and nobody with what their team judged before", () => {
  const leitung = (beurteilendesTeam: string, antwort: "ja" | "nein") =>
    urteil({ durch: "kalibrierung", beurteilendesTeam, antworten: { "1": antwort } });
  const team = urteil({ antworten: { "1": "ja" } });
  expect(zahlen([team, leitung("412", "ja"), leitung("413", "ja"), leitung("414", "nein")])[0]).toEqual(["1", 3, 1]);
  expect(zahlen([leitung("412", "ja"), leitung("412", "ja")])[0]).toEqual(["1", 0, 0]);
});

test("calibration cases count in all months of their quarter, other double judgements in their own", () => {
  const beide = (durch: "kalibrierung" | "rd", monat: "2026-09" | "2026-10") => [
    urteil({ monat, durch, antworten: { "1": "ja" } }),
    urteil({ monat, durch: durch === "rd" ? "team" : durch, beurteilendesTeam: "413", antworten: { "1": "ja" } }),
  ];
  expect(zahlen(beide("kalibrierung", "2026-10"), "2026-12")[0]).toEqual(["1", 1, 1]);
  expect(zahlen(beide("kalibrierung", "2026-09"), "2026-10")[0]).toEqual(["1", 0, 0]);
  expect(zahlen(beide("rd", "2026-10"), "2026-12")[0]).toEqual(["1", 0, 0]);
});

test("a case that must not be rated and another case are no pair", () => {
  const team = urteil({ antworten: { "1": "ja" } });
  expect(zahlen([team, urteil({ durch: "rd", nichtBewertet: true, antworten: { "1": "ja" } })])[0]).toEqual([
    "1",
    0,
    0,
  ]);
  expect(
    zahlen([team, urteil({ durch: "rd", referenz: "2026-10-63504-412-02", antworten: { "1": "ja" } })])[0],
  ).toEqual(["1", 0, 0]);
});
