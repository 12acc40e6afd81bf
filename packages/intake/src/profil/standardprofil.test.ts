import { DATEIARTEN } from "@verlauf/core";
import { expect, test } from "vitest";
import { assignColumns } from "../kopf/assign.ts";
import { comparable, spellings } from "./comparable.ts";
import { felderVon } from "./felder.ts";
import { standardprofil } from "./standardprofil.ts";

test.for(DATEIARTEN)("%s: each field is named by its column and no header means two fields", (art) => {
  const owners = new Map<string, string>();
  for (const [feld, synonyme] of Object.entries(standardprofil.dateien[art].felder)) {
    for (const spelling of new Set(synonyme.flatMap(spellings))) {
      expect(owners.get(spelling), `${feld}: ${spelling}`).toBeUndefined();
      owners.set(spelling, feld);
    }
  }
  for (const { name, spalte } of felderVon(art)) expect(owners.get(comparable(spalte))).toBe(name);
});

test.for(DATEIARTEN)("%s: the columns as the handbook lists them are all known", (art) => {
  const kopf = felderVon(art).map(({ spalte }) => spalte);
  const { spalten, ignoriert, fehlend, doppelt } = assignColumns(kopf, art, standardprofil);
  expect([spalten.size, ignoriert, fehlend, doppelt]).toEqual([kopf.length, [], [], []]);
});

test.for([
  ["Betreuung seit", "betreuung_seit"],
  ["BETREUUNG-SEIT", "betreuung_seit"],
  ["Beschaeftigtenfall", "beschaeftigtenfall"],
  ["beschaftigtenfall", "beschaeftigtenfall"],
  ["Kd.-Nr.", "kundennummer"],
  ["Geb. am", "geburtsdatum"],
  ["Kommunaler Bedarf (§16a)", "paragraf_16a"],
  ["\u00a0Team ", "team"],
  ["Na\u0308chster Termin", "naechster_termin"],
] as const)("the header „%s“ is %s", ([kopf, feld]) => {
  expect([...assignColumns([kopf], "kunden", standardprofil).spalten.keys()]).toEqual([feld]);
});
