import { monatText } from "../monat.ts";
import { zahl } from "../sprache.ts";
import type { Anteil, Feldvorschlag, Haeufigkeiten } from "./auswertung.ts";
import { positiveOf } from "./haeufigkeiten.ts";
import { ANTEIL_AB } from "./schwellen.ts";

/** Stands wherever a team's result does. */
export const GESPRAECHSANLASS =
  "Zehn Fälle sind ein Anlass zum Gespräch und keine Messung: 6 von 10 ist mit jedem Anteil von 31 bis 83 % vereinbar. Bitte vergleichen Sie keine Teams.";

/** How a team's result is said: "6 von 10" are "ja" or "überwiegend ja". */
export const ergebnisText = (haeufigkeiten: Pick<Haeufigkeiten, "grade" | "gueltig">): string =>
  haeufigkeiten.gueltig === 0
    ? "keine gültige Antwort"
    : `${zahl(positiveOf(haeufigkeiten))} von ${zahl(haeufigkeiten.gueltig)}`;

/** "60 % (51 bis 68 %)", or why there is no share. */
export const anteilText = (anteil: Anteil | null): string =>
  anteil === null
    ? `kein Anteil unter ${ANTEIL_AB} gültigen Antworten`
    : `${prozent(anteil.anteil)} % (${prozent(anteil.von)} bis ${prozent(anteil.bis)} %)`;

/** What a proposal rests on, month by month; it proposes and decides nothing. */
export const vorschlagText = ({ frage, monate }: Feldvorschlag): string =>
  `Frage ${frage.nr}: „überwiegend nein“ oder „nein“ in ${monate
    .map(({ monat, negativ, gueltig }) => `${zahl(negativ)} von ${zahl(gueltig)} Antworten (${monatText(monat)})`)
    .join(" und ")}. Vorschlag für ein Handlungsfeld.`;

const prozent = (anteil: number): number => Math.round(anteil * 100);
