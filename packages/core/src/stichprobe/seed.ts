import type { Monat, Quartal } from "../monat.ts";
import { Refusal } from "../refusal.ts";

// What a draw's tickets depend on besides the Kundennummer. Team, RD and Zentrale have a seed each, so that being drawn
// below says nothing about being drawn above.

const joined = (...parts: readonly string[]): string => parts.map((part) => part.trim()).join("|");

export const teamseed = (basis: string, monat: Monat, dienststelle: string, team: string): string =>
  joined(basis, monat, dienststelle, team);

export const rdseed = (basis: string, monat: Monat, rd: string): string => joined(basis, monat, "RD", rd);

export const zentralseed = (basis: string, monat: Monat): string => joined(basis, monat, "Z");

export const kalibrierungsseed = (basis: string, quartal: Quartal, bereich: string): string =>
  joined(basis, quartal, "K", bereich);

/** A base seed, thrown with dice or drawn by the system: 1 to 64 digits. */
export const isBasisSeed = (text: string): boolean => /^[0-9]{1,64}$/.test(text);

/** A base seed from outside, or a refusal that says what one looks like. */
export const parseBasisSeed = (text: string): string => {
  const trimmed = text.trim();
  if (isBasisSeed(trimmed)) return trimmed;
  throw new Refusal(
    `„${trimmed}“ kann keine Basis-Startzahl sein. Sie besteht aus 1 bis 64 Ziffern, zum Beispiel gewürfelt: 314159.`,
  );
};
