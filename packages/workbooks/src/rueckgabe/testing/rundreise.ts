import { type Fallantworten, type IsoDate, standardkatalog } from "@verlauf/core";
import type { Fragebogen } from "../../fragebogen/fragebogen.ts";
import { erkenne } from "../erkenne.ts";
import { erkenneAnZeilen } from "../erkenne-an-zeilen.ts";
import { leseRueckgabe } from "../lese-rueckgabe.ts";
import type { Fremdmappe } from "../rueckgabe.ts";

// Test tool: questionnaires with seeded answers that real programs and people have had in their hands, and what has to
// come back of them. Continuous integration makes them anew; the package's tests read what it once made.

export const SCHLUESSEL = new Uint8Array(32).fill(41);
export const TEAMS = Array.from({ length: 10 }, (_, index) => String(411 + index));

/** What is done to a workbook before it comes back. */
export const ARTEN = [
  "ausgefuellt",
  "ods",
  "xls",
  "sortiert",
  "teilsortiert",
  "zeilen",
  "spalten",
  "umbenannt",
  "eingefuegt",
  "ohne-angaben",
  "ohne-schutz",
  "getippt",
  "ohne-schluesselspalte",
] as const;
export type Art = (typeof ARTEN)[number];

/** The rows of the answers that are deleted in `zeilen`, by their numbers in the sheet. */
export const GELOESCHT = [40, 41, 95] as const;

const NUMMERN = Array.from({ length: 10 }, (_, index) => String(index + 1).padStart(2, "0"));
const { skala, fragen, ursachen } = standardkatalog;

export const bogenFor = (team: string): Fragebogen => {
  const referenz = (nr: string): string => `2026-10-63504-${team}-${nr}`;
  return {
    kennung: {
      schema: "verlauf-fragebogen/1",
      ebene: "team",
      zeitraum: "2026-10",
      dienststelle: "63504",
      einheit: team,
      katalog: standardkatalog.id,
      version: standardkatalog.version,
      faelle: Object.fromEntries(NUMMERN.map((nr) => [nr, referenz(nr)])),
      erzeugt: "2026-11-02",
    },
    haus: "Jobcenter Musterstadt",
    bereich: "41",
    bezeichnung: `Team ${team}`,
    regeltext: "Hausregel zur Fallprüfung",
    rueckgabeBis: "2026-11-20",
    vertretung: null,
    ohneParagraf16a: false,
    faelle: NUMMERN.map((nr, index) => ({
      nr,
      referenz: referenz(nr),
      kundennummer: `${team}H00000${index}`,
      rechtskreis: "SGB II",
      zeitraum: { von: "2025-11-01", bis: "2026-10-31" },
      vorab: {
        kontakte: "Letzter Kontakt am 12.10.2026.",
        kontaktdichte: "Der nächste Kontakt ist fällig am 30.11.2026.",
      },
      ersetzt: null,
    })),
    katalog: standardkatalog,
  };
};

/** The answers of a team's cases. */
export const antwortenFor = (team: string): readonly Fallantworten[] => {
  const chance = seeded(Number(team));
  const pick = <T>(all: readonly T[]): T | null => all[chance(all.length)] ?? null;
  return NUMMERN.map((fall) => ({
    fall,
    antworten: fragen.map(({ nr }) => {
      const antwort = pick(skala);
      return { nr, antwort, begruendung: antwort === "ja" ? "" : `Grund ${team}-${fall}-${nr}: „äöü – ß“ & <Test>` };
    }),
    gesamt: {
      gesamturteil: pick(["ja", "überwiegend ja", "überwiegend nein", "nein"] as const),
      ursachen: ursachen.slice(chance(4), 4 + chance(2)).slice(0, 2),
      ansatz: `Ansatz ${team}-${fall}`,
      ebene: pick(["Team", "Bereich", "Dienststelle", "RD"] as const),
      gutePraxis: chance(2) === 0 ? "" : "Gespräche zu zweit",
      paragraf16a: pick([true, false, null]),
      verlaengertBis: pick<IsoDate | null>(["2025-03-01", "2024-10-31", null]),
      begruendung: "früherer Beginn",
    },
  }));
};

const seeded = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
};

export interface Ergebnis {
  /** How it was known whose workbook it is. */
  readonly anker: string;
  /** Answers that a person could still assign, and those of them that came back. */
  readonly zuholen: number;
  readonly geholt: number;
  /** What is wrong, as sentences; empty is how it has to be. */
  readonly fehler: readonly string[];
  readonly meldungen: readonly string[];
}

/** Reads a workbook back and holds it against what had been filled in. */
export const pruefeRundreise = (art: Art, team: string, mappe: Fremdmappe): Ergebnis => {
  const { kennung, katalog } = bogenFor(team);
  const kandidaten = TEAMS.map((other) => bogenFor(other).kennung);
  const { erkennung } = erkenne(mappe, SCHLUESSEL);
  const known = erkennung?.kennung ?? erkenneAnZeilen(mappe, kandidaten, SCHLUESSEL);
  const anker = erkennung?.anker ?? (known === undefined ? "hand" : "zeilen");
  const { faelle, meldungen } = leseRueckgabe(mappe, { kennung, katalog, schluessel: SCHLUESSEL });
  const wanted = entries(antwortenFor(team));
  const found = new Map(entries(faelle));
  const deleted = new Set(art === "zeilen" ? GELOESCHT.map((row) => placeOfRow(row)) : []);
  const there = wanted.filter(([place]) => !deleted.has(place));
  const lost = there.filter(([place, text]) => found.get(place) !== text);
  const wantedAnker = art === "ohne-angaben" ? "zeilen" : "eigenschaft";
  const fehler = [
    ...(anker === wantedAnker ? [] : [`recognised by ${anker}, not by ${wantedAnker}`]),
    ...(known === undefined || known.einheit === team ? [] : [`recognised as team ${known.einheit}`]),
    ...lost.map(([place, text]) => `${place}: ${found.get(place)} instead of ${text}`),
    ...[...deleted].flatMap((place) =>
      found.get(place) === NOTHING ? [] : [`${place}: ${found.get(place)} out of nothing`],
    ),
    ...meldungen.filter(({ stufe }) => stufe === "klaeren").map(({ zelle, meldung }) => `${zelle}: ${meldung}`),
  ];
  const answers = there.filter(([place]) => !place.endsWith("|G"));
  return {
    anker,
    zuholen: answers.length,
    geholt: answers.filter(([place, text]) => found.get(place) === text).length,
    fehler,
    meldungen: [...new Set(meldungen.map(({ meldung }) => meldung))],
  };
};

const NOTHING = JSON.stringify([null, ""]);

const entries = (faelle: readonly Fallantworten[]): readonly (readonly [string, string])[] =>
  faelle.flatMap(({ fall, antworten, gesamt }) => [
    ...antworten.map(
      ({ nr, antwort, begruendung }) => [`${fall}|${nr}`, JSON.stringify([antwort, begruendung])] as const,
    ),
    [`${fall}|G`, JSON.stringify(gesamt)] as const,
  ]);

const placeOfRow = (row: number): string => {
  const index = row - 2;
  return `${NUMMERN[Math.floor(index / fragen.length)]}|${fragen[index % fragen.length]?.nr}`;
};
