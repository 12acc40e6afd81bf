import {
  type Aussenauswertung,
  type Aussenergebnis,
  type Aussenhaeufigkeiten,
  type Aussenzahl,
  type Auswertung,
  GRADE,
  type Grad,
  type Haeufigkeiten,
} from "@verlauf/core";
import type { Aussenmappe } from "../auswertung/auswertungsmappe.ts";
import { HANDLUNGSFELD, MONAT, sampleAuswertung } from "./sample-auswertung.ts";

// Test tool: a district of two offices. Only counts below 3 are hidden here; how they are hidden for good is core's.

const hidden = (zahl: number): Aussenzahl => (zahl === 1 || zahl === 2 ? null : zahl);

const aussen = ({ grade, gueltig, nichtBeurteilbar, trifftNichtZu, positiv }: Haeufigkeiten): Aussenhaeufigkeiten => {
  const verdeckt = Object.fromEntries(GRADE.map((grad) => [grad, hidden(grade[grad])])) as Record<Grad, Aussenzahl>;
  return {
    grade: verdeckt,
    gueltig: hidden(gueltig),
    nichtBeurteilbar: hidden(nichtBeurteilbar),
    trifftNichtZu: hidden(trifftNichtZu),
    positiv: GRADE.some((grad) => verdeckt[grad] === null) ? null : positiv,
  };
};

const ergebnis = (einheit: string, art: "AA" | "gE" | null, auswertung: Auswertung): Aussenergebnis => ({
  einheit,
  art,
  faelle: hidden(auswertung.beurteilungen.length),
  gesamt: aussen(auswertung.gesamt),
  fragen: auswertung.fragen.map(({ frage, ...haeufigkeiten }) => ({ frage, haeufigkeiten: aussen(haeufigkeiten) })),
});

export const sampleAussenauswertung = (): Aussenauswertung => {
  const agentur = sampleAuswertung({ teams: ["412", "413", "414", "415", "416"], seed: 2 });
  const jobcenter = sampleAuswertung({ teams: ["Süd"], seed: 3, einesFehlt: false });
  const bezirk = ergebnis("RD-Bezirk", null, agentur);
  return {
    monat: MONAT,
    katalog: agentur.katalog,
    dienststellen: [ergebnis("Agentur Musterstadt", "AA", agentur), ergebnis("Jobcenter Musterkreis", "gE", jobcenter)],
    summen: [ergebnis("alle AA", "AA", agentur), ergebnis("alle gE", "gE", jobcenter), bezirk],
    trend: [{ monat: MONAT, ergebnis: bezirk }],
  };
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
