import { type Aussenauswertung, type Beurteilung, fuerAussen, standardkatalog } from "@verlauf/core";
import type { Aussenmappe } from "../auswertung/auswertungsmappe.ts";
import { DIENSTSTELLE, HANDLUNGSFELD, MONAT, sampleAuswertung } from "./sample-auswertung.ts";

// Test tool: a district of an agency with enough cases for shares and a small joint institution.

const JOBCENTER = "63599";

const movedTo = (dienststelle: string, beurteilung: Beurteilung): Beurteilung => ({
  ...beurteilung,
  dienststelle,
  referenz: beurteilung.referenz.replace(DIENSTSTELLE, dienststelle),
});

const sampleAussenauswertung = (): Aussenauswertung => {
  const agentur = sampleAuswertung({ teams: ["412", "413", "414", "415", "416", "417", "418", "419"], seed: 2 });
  const jobcenter = sampleAuswertung({ teams: ["Süd"], seed: 3, einesFehlt: false });
  return fuerAussen({
    monat: MONAT,
    katalog: standardkatalog,
    dienststellen: [
      { dienststelle: DIENSTSTELLE, bezeichnung: "Agentur Musterstadt", art: "AA" },
      { dienststelle: JOBCENTER, bezeichnung: "Jobcenter Musterkreis", art: "gE" },
    ],
    beurteilungen: [
      ...agentur.beurteilungen,
      ...jobcenter.beurteilungen.map((beurteilung) => movedTo(JOBCENTER, beurteilung)),
    ],
  });
};

export const sampleAussenmappe = (): Aussenmappe => ({
  kopf: {
    monat: MONAT,
    ebene: "rd",
    bezeichnung: "RD Musterland",
    haus: "RD Musterland",
    stand: "2026-11-25",
    regeltext: "Hausregel vom 01.01.2026",
    fristAntworten: null,
  },
  auswertung: sampleAussenauswertung(),
  handlungsfelder: [HANDLUNGSFELD],
});
