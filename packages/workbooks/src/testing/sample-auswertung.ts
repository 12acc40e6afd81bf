import {
  type Auswertung,
  addMonate,
  type Beurteilung,
  EBENEN,
  type Fragenantwort,
  fallnummer,
  fallreferenz,
  type Grad,
  type Handlungsfeld,
  type Katalog,
  letzterTag,
  type Monat,
  standardkatalog,
  type Teamstand,
  werteAus,
  type Ziehungsprotokoll,
} from "@verlauf/core";
import type { Falltext, Innenmappe } from "../auswertung/auswertungsmappe.ts";

// Test tool: a month of an area, made up from a seed.

export const DIENSTSTELLE = "63504";
export const MONAT: Monat = "2026-10";

const NUMBER_OF_CASES = 10;
const GRUENDE = [
  "Bedarf erst spät aufgegriffen; nächster Schritt fehlt.",
  "=Summe der Schritte nicht erkennbar",
  "Die Vereinbarung nennt keinen Termin. Im Folgegespräch wurde sie nicht besprochen, obwohl sich die Lage geändert hatte.",
] as const;

/** Numbers that look like chance (Mulberry32 by Tommy Ettinger, public domain). */
const chanceFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export interface Muster {
  readonly teams: readonly string[];
  readonly katalog?: Katalog;
  readonly seed?: number;
  /** Months before that have judgements too. */
  readonly fruehereMonate?: number;
  /** Whether the last team has returned nothing. */
  readonly einesFehlt?: boolean;
}

type Chance = () => number;

const gradOf = (chance: Chance, nr: string): Grad => {
  const value = chance() - (nr === "16" ? 0.4 : 0);
  return value > 0.45 ? "ja" : value > 0.2 ? "überwiegend ja" : value > 0.08 ? "überwiegend nein" : "nein";
};

const antwortOf = (chance: Chance, nr: string): Fragenantwort => {
  const value = chance();
  const antwort =
    value < 0.04 ? "nicht beurteilbar" : value < 0.08 ? "trifft nicht zu" : value < 0.1 ? null : gradOf(chance, nr);
  const needed = antwort === "nein" || antwort === "überwiegend nein" || antwort === "nicht beurteilbar";
  const begruendung = needed ? (GRUENDE[Math.floor(chance() * GRUENDE.length)] ?? "") : "";
  return { nr, antwort, begruendung };
};

const beurteilung = (chance: Chance, katalog: Katalog, monat: Monat, team: string, nr: number): Beurteilung => {
  const rechtskreis = chance() < 0.7 ? "SGB II" : "SGB III";
  const gesamturteil = nr === 10 && chance() < 0.3 ? null : gradOf(chance, "");
  const { ursachen } = katalog;
  const which = Math.floor(chance() * ursachen.length);
  const genannt =
    gesamturteil === null || gesamturteil === "ja" ? [] : [...ursachen, ...ursachen].slice(which, which + 2);
  return {
    fall: fallnummer(nr),
    monat,
    dienststelle: DIENSTSTELLE,
    bereich: "41",
    team,
    referenz: fallreferenz(monat, DIENSTSTELLE, team, nr),
    durch: "team",
    beurteilendesTeam: team,
    rechtskreis,
    inVertretung: false,
    vollstaendig: gesamturteil !== null,
    nichtBewertet: false,
    antworten: katalog.fragen
      .filter(({ giltFuer }) => giltFuer === null || giltFuer === rechtskreis)
      .map((frage) => antwortOf(chance, frage.nr)),
    gesamt: {
      gesamturteil,
      ursachen: genannt,
      ansatz: genannt.length > 0 ? "Fallbesprechung im Team, Leitfaden für Folgegespräche" : "",
      ebene: genannt.length > 0 ? (EBENEN[Math.floor(chance() * EBENEN.length)] ?? null) : null,
      gutePraxis: gesamturteil === "ja" && chance() < 0.2 ? "Checkliste für das Gespräch nach der Maßnahme" : "",
      paragraf16a: null,
      verlaengertBis: chance() < 0.05 ? "2025-03-31" : null,
      begruendung: "",
    },
  };
};

const standOf = (team: string, beurteilungen: readonly Beurteilung[], index: number): Teamstand => ({
  dienststelle: DIENSTSTELLE,
  bereich: "41",
  team,
  soll: NUMBER_OF_CASES,
  vollstaendig: beurteilungen.filter(({ vollstaendig }) => vollstaendig).length,
  offen:
    beurteilungen.length === 0
      ? Array.from({ length: NUMBER_OF_CASES }, (_, nr) => fallnummer(nr + 1))
      : beurteilungen.filter(({ vollstaendig }) => !vollstaendig).map(({ fall }) => fall),
  ersetzt: index === 1 ? 1 : 0,
  zurueckAm: beurteilungen.length === 0 ? null : index === 2 ? "2026-11-24" : "2026-11-18",
  zuletztAm: beurteilungen.length === 0 ? null : "2026-11-24",
  frist: "2026-11-20",
  inVertretung: index === 3,
  zuKlaeren: index === 0 ? 2 : 0,
});

const second = (chance: Chance, one: Beurteilung): Beurteilung => ({
  ...one,
  durch: "rd",
  beurteilendesTeam: "RD",
  antworten: one.antworten.map((antwort) => (chance() < 0.8 ? antwort : { ...antwort, antwort: "nein" })),
});

const texteOf = (beurteilungen: readonly Beurteilung[]): readonly Falltext[] =>
  beurteilungen.flatMap(({ referenz, antworten, gesamt }, index) => [
    ...antworten
      .filter(({ begruendung }) => begruendung !== "")
      // one of the texts hasn't been released
      .map(({ nr, begruendung }) => ({
        referenz,
        nr,
        art: "begruendung" as const,
        text: index === 0 ? null : begruendung,
      })),
    { referenz, nr: null, art: "ansatz", text: gesamt.ansatz },
    { referenz, nr: null, art: "gutePraxis", text: gesamt.gutePraxis },
  ]);

const protokoll = (team: string): Ziehungsprotokoll => ({
  monat: MONAT,
  dienststelle: DIENSTSTELLE,
  team,
  datenstand: letzterTag(MONAT),
  regel: { id: "hausregel", quelle: "Hausregel vom 01.01.2026", ab: "2026-01-01", bis: null },
  basisSeed: "01382438112797316654",
  seed: `01382438112797316654|${MONAT}|${DIENSTSTELLE}|${team}`,
  rahmen: {
    anzahl: 214,
    sha256: "99856f50cd0e242b60eee7effdbb6c057354cd08bea4340211e41cebfd71c525",
    ids: ["123H000001", "123H000002"],
    ausgeschlossen: { beschaeftigtenfall: 1, gesperrt: 2, paragraf16a: 0, schon_geprueft: 31 },
    rueckschauMonate: 12,
  },
  faelle: Array.from({ length: NUMBER_OF_CASES + 1 }, (_, index) => ({
    referenz: fallreferenz(MONAT, DIENSTSTELLE, team, index + 1),
    kundennummer: `123H${String(index + 1).padStart(6, "0")}`,
    ticket: `0.${String(index + 1)
      .repeat(78)
      .slice(0, 77)}`,
    ersetztDurch: index === 3 ? fallreferenz(MONAT, DIENSTSTELLE, team, NUMBER_OF_CASES + 1) : null,
    grund: index === 3 ? "Umzug in eine andere Dienststelle" : null,
  })),
  gezogen: { am: "2026-11-02", von: "Teamleitung" },
});

export const sampleAuswertung = ({
  teams,
  katalog = standardkatalog,
  seed = 1,
  fruehereMonate = 2,
  einesFehlt = true,
}: Muster): Auswertung => {
  const chance = chanceFrom(seed);
  const monate = Array.from({ length: fruehereMonate + 1 }, (_, index) => addMonate(MONAT, index - fruehereMonate));
  const eigene = monate.flatMap((monat) =>
    teams
      .filter((_, index) => monat !== MONAT || !einesFehlt || index < teams.length - 1 || teams.length === 1)
      .flatMap((team) =>
        Array.from({ length: NUMBER_OF_CASES }, (_, nr) => beurteilung(chance, katalog, monat, team, nr + 1)),
      ),
  );
  const diesen = eigene.filter(({ monat }) => monat === MONAT);
  return werteAus({
    monat: MONAT,
    katalog,
    beurteilungen: [...eigene, ...diesen.filter(({ fall }) => fall < "03").map((one) => second(chance, one))],
    teamstaende: teams.map((team, index) =>
      standOf(
        team,
        diesen.filter((one) => one.team === team),
        index,
      ),
    ),
  });
};

export const HANDLUNGSFELD: Handlungsfeld = {
  nr: 3,
  seit: "2026-08",
  feld: "Absolventenmanagement",
  ursache: "Ende der Maßnahme löst kein Gespräch aus",
  strategie: "Wiedervorlage drei Monate vorher",
  aktivitaet: "Muster für den Beratungsvermerk",
  ebene: "Bereich",
  termin: "2027-01-31",
  erwarteteWirkung: "Gespräch vor und nach jeder Maßnahme",
  prueffrage: "Frage 16",
  beobachteteWirkung: "",
  stand: "offen",
};

export const sampleInnenmappe = (muster: Muster): Innenmappe => {
  const auswertung = sampleAuswertung(muster);
  return {
    kopf: {
      monat: MONAT,
      ebene: "bereich",
      bezeichnung: "Bereich 41",
      haus: "Jobcenter Musterstadt",
      stand: "2026-11-25",
      regeltext: "Hausregel vom 01.01.2026 (zehn zufällige Fälle je Team und Monat)",
      fristAntworten: "2026-11-20",
    },
    auswertung,
    texte: texteOf(auswertung.beurteilungen),
    handlungsfelder: [HANDLUNGSFELD],
    protokolle: muster.teams.map(protokoll),
  };
};
