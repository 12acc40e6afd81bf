import type { Profillage, Prognose, Rechtskreis } from "@verlauf/core";
import type { Zufall } from "./zufall.ts";

// What a made-up person's situation is, and what follows from it. After 20.12.2016 no Profillage is kept for SGB II, but
// people's situations don't change with a column: needs, prognosis and rhythm go on following it.

/** About 28 % close to integration (M, A, F). */
const ANTEILE = [
  [7, "M"],
  [5, "A"],
  [16, "F"],
  [22, "E"],
  [14, "S"],
  [12, "U"],
  [12, "I"],
  [7, "Z"],
  [5, "N"],
] as const satisfies readonly (readonly [number, Profillage])[];

/** "I" is there under SGB II only. */
export const lageOf = (rechtskreis: Rechtskreis, zufall: Zufall): Profillage => {
  const lage = zufall.weighted<Profillage>(ANTEILE);
  return lage === "I" && rechtskreis === "SGB III" ? "F" : lage;
};

interface Merkmale {
  /** Days between two contacts as they are meant to be. */
  readonly rhythmus: number;
  /** Mean of the days in service so far. */
  readonly dauer: number;
  readonly zielMonate: number;
  readonly prognose: Prognose | null;
}

const MERKMALE: Readonly<Record<Profillage, Merkmale>> = {
  M: { rhythmus: 45, dauer: 200, zielMonate: 6, prognose: "bis 6 Monate" },
  A: { rhythmus: 36, dauer: 300, zielMonate: 6, prognose: "bis 6 Monate" },
  F: { rhythmus: 60, dauer: 500, zielMonate: 12, prognose: "bis 12 Monate" },
  E: { rhythmus: 45, dauer: 900, zielMonate: 24, prognose: "über 12 Monate" },
  S: { rhythmus: 91, dauer: 1100, zielMonate: 24, prognose: "Heranführen bis 12 Monate" },
  U: { rhythmus: 91, dauer: 1400, zielMonate: 24, prognose: "Heranführen über 12 Monate" },
  I: { rhythmus: 91, dauer: 900, zielMonate: 12, prognose: null },
  Z: { rhythmus: 182, dauer: 700, zielMonate: 12, prognose: null },
  N: { rhythmus: 45, dauer: 20, zielMonate: 6, prognose: null },
};

export const merkmaleOf = (lage: Profillage): Merkmale => MERKMALE[lage];

/** Young people are seen every four weeks, whatever their situation. */
export const JUGEND_RHYTHMUS = 28;
