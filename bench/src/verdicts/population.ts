import { type Ausnahme, dayNumber, type Fall, isoDate, type Kontakt } from "@verlauf/core";
import { type Chance, chanceFrom } from "../chance.ts";
import { STICHTAG } from "./antwort.ts";

const TAG = dayNumber(STICHTAG);
const KONTAKTE = 6;

const PROFILLAGEN = ["M", "A", "F", "F", "E", "E", "S", "S", "U", "U", "I", "Z", "N"] as const;
const ARTEN = ["persönlich", "persönlich", "persönlich", "telefonisch", "schriftlich", "nicht erschienen"] as const;
const STELLEN = ["Integrationsfachkraft", "Integrationsfachkraft", "Fallmanagement", "Leistung"] as const;
const TEAMARTEN = ["M&I", "M&I", "M&I", "AV", null] as const;

/** Made-up customers with six contacts each, of every kind that decides, the same in every run. */
export const makePopulation = (customers: number): readonly Fall[] => {
  const chance = chanceFrom(20160601);
  return Array.from({ length: customers }, (_, index) => makeFall(chance, index));
};

const makeKontakt = (chance: Chance): Kontakt => ({
  // now and then after the Stichtag, which then doesn't count
  datum: isoDate(TAG - chance.between(-10, 260)),
  art: chance.oneOf(ARTEN),
  stelle: chance.oneOf(STELLEN),
});

const makeAusnahme = (chance: Chance): Ausnahme => {
  const von = TAG - chance.between(-5, 120);
  return {
    grund: "stationäre Behandlung",
    von: isoDate(von),
    bis: isoDate(von + chance.between(14, 120)),
    entschiedenAm: isoDate(von),
    auchU25: chance.happens(0.4),
  };
};

const makeGeburtsdatum = (chance: Chance) =>
  // a fifth are around the age of 25, where the four weeks end
  isoDate(TAG - (chance.happens(0.2) ? chance.between(17 * 365, 26 * 365) : chance.between(26 * 365, 64 * 365)));

const makeFall = (chance: Chance, index: number): Fall => {
  const seit = TAG - chance.between(-5, 1500);
  const ended = chance.happens(0.04);
  const bis = ended ? seit + chance.between(0, 700) : null;
  const back = bis !== null && chance.happens(0.5);
  return {
    kundennummer: `${100 + (index % 900)}A${String(index).padStart(7, "0")}`,
    dienststelle: "63504",
    team: String(400 + (index % 40)),
    teamart: chance.happens(0.02) ? chance.oneOf(["Reha", "Leistung"]) : chance.oneOf(TEAMARTEN),
    rechtskreis: chance.happens(0.12) ? "SGB III" : "SGB II",
    geburtsdatum: makeGeburtsdatum(chance),
    profillage: chance.happens(0.01) ? null : chance.oneOf(PROFILLAGEN),
    integrationsprognose: null,
    kundenstatus: null,
    betreuungSeit: isoDate(seit),
    betreuungBis: bis === null ? null : isoDate(bis),
    reaktiviertAm: back ? isoDate(bis + chance.between(1, 90)) : null,
    bgNummer: `BG${String(index >> 1).padStart(7, "0")}`,
    vereinbarungAm: null,
    vereinbarungBis: null,
    letzterKontakt: null,
    naechsterTermin: chance.happens(0.3) ? isoDate(TAG + chance.between(-3, 40)) : null,
    beschaeftigtenfall: chance.happens(0.002),
    kontakte: Array.from({ length: KONTAKTE }, () => makeKontakt(chance)),
    kontakteDerBg: [],
    ausnahmen: chance.happens(0.04) ? [makeAusnahme(chance)] : [],
    nurLetzterKontakt: false,
  };
};
