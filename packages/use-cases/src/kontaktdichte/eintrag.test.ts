import { assessKontaktdichte, type Fall, isUrteil, rulesOn } from "@verlauf/core";
import { expect, test } from "vitest";
import { fall, persoenlich } from "../testing/fall.ts";
import { type Eintrag, eintragOf } from "./eintrag.ts";

const eintrag = (given: Partial<Fall>): Partial<Eintrag> => {
  const regeln = rulesOn([], "2016-06-01");
  const person = fall("1", given);
  const urteil = assessKontaktdichte(regeln, person);
  if (!isUrteil(urteil)) throw new RangeError("left out");
  const { begruendung, kundennummer: _k, team: _t, regel, ...rest } = eintragOf(urteil, person, regeln);
  expect(begruendung).not.toBe("");
  return { ...rest, ...(regel === null ? { regel } : {}) };
};

const none = {
  faelligAm: null,
  tageUeberfaellig: null,
  kontakte: null,
  mindestens: null,
  dichteUnterschritten: null,
  bis: null,
  tageOffen: null,
  hinweise: [],
  terminAm: null,
} as const;

const AUSNAHME = {
  grund: "Reha",
  von: "2016-04-01",
  bis: "2016-06-30",
  entschiedenAm: "2016-04-01",
  auchU25: false,
} as const;

test("KD-26: each status has the fields that it has, and null elsewhere", () => {
  expect(eintrag({ kontakte: persoenlich("2016-04-16") })).toEqual({
    ...none,
    status: "ueberfaellig",
    faelligAm: "2016-05-31",
    tageUeberfaellig: 1,
    kontakte: 1,
    mindestens: 4,
    dichteUnterschritten: true,
  });
  expect(eintrag({ kontakte: persoenlich("2016-04-17"), naechsterTermin: "2016-06-20" })).toEqual({
    ...none,
    status: "faellig",
    faelligAm: "2016-06-01",
    kontakte: 1,
    mindestens: 4,
    dichteUnterschritten: true,
    terminAm: "2016-06-20",
  });
  expect(eintrag({ kontakte: persoenlich("2016-01-10"), profillage: "U", ausnahmen: [AUSNAHME] })).toEqual({
    ...none,
    status: "ausgenommen",
    kontakte: 1,
    mindestens: 2,
    bis: "2016-06-30",
    hinweise: ["ausnahme"],
    regel: null,
  });
  expect(eintrag({ profillage: "N", betreuungSeit: "2016-05-20" })).toEqual({
    ...none,
    status: "profillage_offen",
    tageOffen: 12,
    regel: null,
  });
  expect(eintrag({ rechtskreis: "SGB III" })).toEqual({ ...none, status: "nicht_geregelt", regel: null });
});
