import { type Antwort, type Frage, GRADE, type Grad } from "../fragenkatalog/katalog.ts";
import { giltFuerFall } from "../fragenkatalog/zutreffende-fragen.ts";
import type { Haeufigkeiten } from "./auswertung.ts";
import type { Beurteilung } from "./beurteilung.ts";
import { ANTEIL_AB } from "./schwellen.ts";
import { wilson } from "./wilson.ts";

/** Counts answers; null is an answer that is still open. Without a share, which only pooled counts get. */
export const countAntworten = (antworten: readonly (Antwort | null)[]): Haeufigkeiten => {
  const count = (gesucht: Antwort | null): number => antworten.filter((antwort) => antwort === gesucht).length;
  const grade = Object.fromEntries(GRADE.map((grad) => [grad, count(grad)])) as Record<Grad, number>;
  return {
    grade,
    gueltig: GRADE.reduce((summe, grad) => summe + grade[grad], 0),
    nichtBeurteilbar: count("nicht beurteilbar"),
    trifftNichtZu: count("trifft nicht zu"),
    offen: count(null),
    positiv: null,
  };
};

/** How many valid answers are "ja" or "überwiegend ja". */
export const positiveOf = ({ grade }: Pick<Haeufigkeiten, "grade">): number => grade.ja + grade["überwiegend ja"];

/** How many valid answers are "überwiegend nein" or "nein". */
export const negativeOf = ({ grade }: Pick<Haeufigkeiten, "grade">): number => grade["überwiegend nein"] + grade.nein;

/** Adds the share with its interval where the counts are enough to show one. */
export const withAnteil = (haeufigkeiten: Haeufigkeiten): Haeufigkeiten =>
  haeufigkeiten.gueltig < ANTEIL_AB
    ? haeufigkeiten
    : { ...haeufigkeiten, positiv: wilson(positiveOf(haeufigkeiten), haeufigkeiten.gueltig) };

/** The answer of each case to a question; a case that the question doesn't reach and that didn't answer it is left out. */
export const antwortenAuf = (beurteilungen: readonly Beurteilung[], frage: Frage): readonly (Antwort | null)[] =>
  beurteilungen.flatMap(({ antworten, rechtskreis }) => {
    const antwort = antworten.find(({ nr }) => nr === frage.nr)?.antwort ?? null;
    return antwort === null && !giltFuerFall(frage, rechtskreis) ? [] : [antwort];
  });

/** The overall judgements, which are counted by themselves and never computed. */
export const gesamturteileOf = (beurteilungen: readonly Beurteilung[]): readonly (Grad | null)[] =>
  beurteilungen.map(({ gesamt }) => gesamt.gesamturteil);
