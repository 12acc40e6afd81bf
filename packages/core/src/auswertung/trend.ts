import type { Frage, Katalog } from "../fragenkatalog/katalog.ts";
import type { Monat } from "../monat.ts";
import type { Monatsergebnis } from "./auswertung.ts";
import type { Beurteilung } from "./beurteilung.ts";
import { countedIn, ergebnisOf } from "./ergebnis.ts";
import { withAnteil } from "./haeufigkeiten.ts";

/** The catalogue with which a month was judged. */
export interface Monatskatalog {
  readonly monat: Monat;
  readonly katalog: Katalog;
}

/** The months that have judgements of teams, oldest first; the month itself is the last, whether it has any or not. */
export const monateBis = (beurteilungen: readonly Beurteilung[], monat: Monat): readonly Monat[] => [
  ...[...new Set(beurteilungen.filter(({ durch }) => durch === "team").map((beurteilung) => beurteilung.monat))]
    .filter((other) => other < monat)
    .sort(),
  monat,
];

/** The catalogue of a month; one that isn't named was judged with the same as now. */
export const katalogIn = (monat: Monat, fruehereKataloge: readonly Monatskatalog[], jetzt: Katalog): Katalog =>
  fruehereKataloge.find((eintrag) => eintrag.monat === monat)?.katalog ?? jetzt;

/** The questions of a catalogue that an earlier one asked in the same words under the same number. */
export const sameFragen = (jetzt: Katalog, frueher: Katalog): readonly Frage[] =>
  jetzt.fragen.filter((frage) => frueher.fragen.some(({ nr, text }) => nr === frage.nr && text === frage.text));

/**
 * The counts month by month. A question that a month asked in other words has no number there, and an overall question
 * in other words no valid answers.
 */
export const trendOf = (
  beurteilungen: readonly Beurteilung[],
  jetzt: Monatskatalog,
  fruehereKataloge: readonly Monatskatalog[],
): readonly Monatsergebnis[] =>
  monateBis(beurteilungen, jetzt.monat).map((monat) => {
    const katalog = monat === jetzt.monat ? jetzt.katalog : katalogIn(monat, fruehereKataloge, jetzt.katalog);
    const faelle = countedIn(beurteilungen, monat);
    const ergebnis = ergebnisOf(faelle, sameFragen(jetzt.katalog, katalog), withAnteil);
    const gesamt =
      katalog.gesamtfrage === jetzt.katalog.gesamtfrage ? ergebnis.gesamt : ergebnisOf([], [], withAnteil).gesamt;
    return { monat, faelle: faelle.length, gesamt, fragen: ergebnis.fragen };
  });
