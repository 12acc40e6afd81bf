import type { Frage } from "../fragenkatalog/katalog.ts";
import type { Monat } from "../monat.ts";
import type { Fragenergebnis, Haeufigkeiten } from "./auswertung.ts";
import type { Beurteilung } from "./beurteilung.ts";
import { antwortenAuf, countAntworten, gesamturteileOf } from "./haeufigkeiten.ts";

/** What the counts of a month rest on: the teams' own judgements, without cases that must not be rated. */
export const countedIn = (beurteilungen: readonly Beurteilung[], monat: Monat): readonly Beurteilung[] =>
  beurteilungen.filter(
    (beurteilung) => beurteilung.monat === monat && beurteilung.durch === "team" && !beurteilung.nichtBewertet,
  );

export interface Ergebnis {
  readonly gesamt: Haeufigkeiten;
  readonly fragen: readonly Fragenergebnis[];
}

/** The counts of some cases, question by question in the catalogue's order. */
export const ergebnisOf = (
  beurteilungen: readonly Beurteilung[],
  fragen: readonly Frage[],
  finish: (haeufigkeiten: Haeufigkeiten) => Haeufigkeiten,
): Ergebnis => ({
  gesamt: finish(countAntworten(gesamturteileOf(beurteilungen))),
  fragen: fragen.map((frage) => ({ frage, ...finish(countAntworten(antwortenAuf(beurteilungen, frage))) })),
});
