import type { Rolle } from "@verlauf/core";
import { expect, test } from "vitest";
import { teamleitung } from "../testing/delivery.ts";
import type { Akteur, Befugnis } from "./akteur.ts";
import { sichtOf } from "./sicht-of.ts";

const organisation = {
  eintraege: [
    teamleitung("Anna Muster"),
    teamleitung("Bernd Muster", { team: "413" }),
    teamleitung("Carla Muster", { team: "421", bereich: "Bereich 42" }),
    teamleitung("Doris Muster", { dienststelle: "63510" }),
  ],
};

const person = (rolle: Rolle, given: Partial<Befugnis> = {}): Akteur => ({
  art: "person",
  kennung: "x",
  befugnisse: [
    { rolle, dienststelle: "63504", rd: "Hessen", bereich: "Bereich 41", team: "412", inVertretung: false, ...given },
  ],
});

const NOTHING = { personen: [], pruefung: [], lieferungen: [] };
const OFFICE_DRAWS = [
  { ebene: "team", dienststelle: "63504", einheit: null },
  { ebene: "kalibrierung", dienststelle: "63504", einheit: null },
];

test("an IFK sees the own team's persons and no draw", () => {
  expect(sichtOf(person("IFK"), organisation)).toEqual({
    ...NOTHING,
    personen: [{ dienststelle: "63504", team: "412" }],
  });
});

test("a lead sees the own team's persons and draws, and the calibration cases of the area", () => {
  expect(sichtOf(person("TL"), organisation)).toEqual({
    personen: [{ dienststelle: "63504", team: "412" }],
    pruefung: [
      { ebene: "team", dienststelle: "63504", einheit: "412" },
      { ebene: "kalibrierung", dienststelle: "63504", einheit: "412" },
      { ebene: "kalibrierung", dienststelle: "63504", einheit: "Bereich 41" },
    ],
    lieferungen: [],
  });
});

test("an area manager sees the teams of the area", () => {
  expect(sichtOf(person("BL", { team: null }), organisation).personen).toEqual([
    { dienststelle: "63504", team: "412" },
    { dienststelle: "63504", team: "413" },
  ]);
});

test("who leads the office sees its draws and no person", () => {
  expect(sichtOf(person("GF", { team: null, bereich: null }), organisation)).toEqual({
    ...NOTHING,
    pruefung: OFFICE_DRAWS,
  });
});

test("RD and Zentrale see their own samples, nothing of the offices", () => {
  expect(sichtOf(person("RD"), organisation)).toEqual({
    ...NOTHING,
    pruefung: [{ ebene: "rd", dienststelle: "Hessen", einheit: null }],
  });
  expect(sichtOf(person("Z"), organisation)).toEqual({
    ...NOTHING,
    pruefung: [{ ebene: "zentrale", dienststelle: "Z", einheit: null }],
  });
});

test("Verwaltung sees deliveries, no persons and no answers", () => {
  expect(sichtOf(person("Verwaltung"), organisation)).toEqual({ ...NOTHING, lieferungen: ["63504"] });
});

test("a key sees what it is for in its office", () => {
  const key: Akteur = { art: "schluessel", id: "k", umfang: ["personen.lesen"], dienststelle: "63504" };
  expect(sichtOf(key, organisation)).toEqual({ ...NOTHING, personen: [{ dienststelle: "63504", team: null }] });
  expect(sichtOf({ ...key, umfang: ["stichprobe.lesen"] }, organisation)).toEqual({
    ...NOTHING,
    pruefung: OFFICE_DRAWS,
  });
  for (const handlung of ["stand.lesen", "fragebogen.holen"] as const) {
    expect(sichtOf({ ...key, umfang: [handlung] }, organisation)).toEqual({ ...NOTHING, pruefung: OFFICE_DRAWS });
  }
  expect(sichtOf({ ...key, dienststelle: null }, organisation).personen).toEqual([{ dienststelle: null, team: null }]);
});
