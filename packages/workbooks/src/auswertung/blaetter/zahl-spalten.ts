import { GRADE } from "@verlauf/core";
import type { Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";

export const anzahlSpalte = (kopf: string, breite: number): Tabellenspalte => ({
  kopf,
  breite,
  look: LOOKS.integer,
  kopfLook: LOOKS.headNumber,
});

export const anteilSpalte = (kopf: string, breite: number): Tabellenspalte => ({
  ...anzahlSpalte(kopf, breite),
  look: LOOKS.percent,
});

export const ANTEIL_KOPF = "Anteil ja und überwiegend ja";

/** Four grades, valid, share with its interval; the order of `gradwerte`. */
export const GRADSPALTEN: readonly Tabellenspalte[] = [
  ...GRADE.map((grad) => anzahlSpalte(grad, 15)),
  anzahlSpalte("gültig", 11),
  anteilSpalte(ANTEIL_KOPF, 16),
  anteilSpalte("95-%-Bereich von", 15),
  anteilSpalte("bis", 10),
];
