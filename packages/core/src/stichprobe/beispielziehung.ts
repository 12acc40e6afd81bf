import { pruefregelFor } from "./pruefregel.ts";
import type { Rahmenfrage } from "./rahmen.ts";
import type { Teamauftrag } from "./ziehen.ts";
import type { Rahmenperson, Sha256 } from "./ziehung.ts";

// The people, house rule and draw that the tests vary.

/** Stands in for SHA-256 where only its being injective matters: the text's own code units as hex. */
export const beispielhash: Sha256 = (text) =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, "0")).join("");

/** In service since 2015 in team 412 (M&I), SGB II, without a reason to be left out. */
export const beispielperson = (kundennummer: string, changes: Partial<Rahmenperson> = {}): Rahmenperson => ({
  kundennummer,
  team: "412",
  teamart: "M&I",
  rechtskreis: "SGB II",
  betreuungSeit: "2015-01-01",
  betreuungBis: null,
  reaktiviertAm: null,
  beschaeftigtenfall: false,
  sperrvermerk: false,
  paragraf16a: false,
  ...changes,
});

/** "123H000001", "123H000002" and so on. */
export const beispielnummern = (anzahl: number): readonly string[] =>
  Array.from({ length: anzahl }, (_, index) => `123H${String(index + 1).padStart(6, "0")}`);

export const beispielpersonen = (anzahl: number): readonly Rahmenperson[] =>
  beispielnummern(anzahl).map((kundennummer) => beispielperson(kundennummer));

export const HAUSREGEL = { quelle: "Hausverfügung 4/2024", ab: "2024-01-01", faelle: 10 } as const;

/** October 2026 under the house rule, in a gemeinsame Einrichtung without consent, looking back twelve months. */
export const beispielfrage = (changes: Partial<Rahmenfrage> = {}): Rahmenfrage => ({
  monat: "2026-10",
  regel: pruefregelFor("2026-10", HAUSREGEL),
  gemeinsameEinrichtung: true,
  zustimmungAm: null,
  rueckschauMonate: 12,
  frueher: [],
  ...changes,
});

export const beispielauftrag = (changes: Partial<Teamauftrag> = {}): Teamauftrag => ({
  ...beispielfrage(),
  regel: pruefregelFor("2026-10", HAUSREGEL),
  dienststelle: "63504",
  team: "412",
  personen: beispielpersonen(25),
  basisSeed: "314159",
  gezogen: { am: "2026-11-02", von: "TL 412" },
  ...changes,
});
