import { type Aussenhaeufigkeiten, type Aussenzahl, GRADE } from "@verlauf/core";
import type { Wert } from "../mappe/sheet.ts";
import { OHNE_ANTEIL } from "./anteil-formel.ts";

// Counts that leave the office, where a hidden one has to look hidden.

const VERDECKT = "·";

export const VERDECKT_TEXT =
  "„·“ ist eine verdeckte Zahl: Anzahlen unter 3 verlassen die Dienststelle nicht, und weitere sind verdeckt, damit sie sich nicht zurückrechnen lassen.";

export const aussenzahl = (zahl: Aussenzahl): Wert => zahl ?? VERDECKT;

/** "12 von 88" on the side of "nein"; dots where numbers are hidden, a dash where nothing is valid. */
export const aussenNegativText = ({ grade, gueltig }: Aussenhaeufigkeiten): string => {
  if (gueltig === 0) return OHNE_ANTEIL;
  if (gueltig === null) return VERDECKT;
  const [eher, nein] = [grade["überwiegend nein"], grade.nein];
  const negativ = eher === null || nein === null ? null : eher + nein;
  return `${aussenzahl(negativ)} von ${gueltig}`;
};

/** Four grades, valid, share with its interval. */
export const gradwerte = ({ grade, gueltig, positiv }: Aussenhaeufigkeiten): readonly Wert[] => [
  ...GRADE.map((grad) => aussenzahl(grade[grad])),
  aussenzahl(gueltig),
  positiv?.anteil ?? OHNE_ANTEIL,
  positiv?.von ?? OHNE_ANTEIL,
  positiv?.bis ?? OHNE_ANTEIL,
];
