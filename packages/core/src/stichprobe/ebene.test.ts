import { expect, test } from "vitest";
import { ebeneOf } from "./ebene.ts";
import { isTeamebene, ZIEHUNGSEBENEN } from "./ziehung.ts";

type Kopf = Parameters<typeof ebeneOf>[0];

const kopf = (changes: Partial<Kopf>): Kopf => ({
  monat: "2017-05",
  dienststelle: "63504",
  team: "412",
  basisSeed: "1",
  seed: "1|2017-05|63504|412",
  ...changes,
});

test.for<[string, Partial<Kopf>, string, string, string | undefined]>([
  ["a team", {}, "team", "1|2017-05|63504|412", "2017-05-63504-412-02"],
  [
    "an RD",
    { dienststelle: "Hessen", team: "RD", seed: "1|2017-05|RD|Hessen" },
    "rd",
    "1|2017-05|RD|Hessen",
    undefined,
  ],
  ["the Zentrale", { dienststelle: "Z", team: "Z", seed: "1|2017-05|Z" }, "zentrale", "1|2017-05|Z", undefined],
  ["a team called RD", { team: "RD", seed: "1|2017-05|63504|RD" }, "team", "1|2017-05|63504|RD", "2017-05-63504-RD-02"],
  ["a team called Z", { team: "Z", seed: "1|2017-05|63504|Z" }, "team", "1|2017-05|63504|Z", "2017-05-63504-Z-02"],
  ["an area", { monat: "2017-Q2", team: "B 41" }, "kalibrierung", "1|2017-Q2|K|B 41", "2017-Q2-63504-K-B 41-02"],
])("%s", ([, changes, ebene, seed, second]) => {
  const found = ebeneOf(kopf(changes));
  expect([found?.ebene, found?.seed, found?.referenzAt?.(2)]).toEqual([ebene, seed, second]);
});

test("what is no period is nobody's", () => {
  expect(ebeneOf(kopf({ monat: "2017-13" }))).toBeUndefined();
});

test("teams and calibration cases stay inside an office, the samples above don't", () => {
  expect(ZIEHUNGSEBENEN.map((ebene) => [ebene, isTeamebene(ebene)])).toEqual([
    ["team", true],
    ["rd", false],
    ["zentrale", false],
    ["kalibrierung", true],
  ]);
});
