import { addMonate } from "../monat.ts";
import type { Feldmonat, Feldvorschlag, Monatsergebnis } from "./auswertung.ts";
import { negativeOf } from "./haeufigkeiten.ts";
import { FELDSCHWELLE, type Feldschwelle } from "./schwellen.ts";

/**
 * The questions that the last month of a trend and the month before it both judged mostly negative. Only the month
 * before in the calendar counts: a month without a review is no confirmation.
 */
export const feldvorschlaege = (
  trend: readonly Monatsergebnis[],
  schwelle: Feldschwelle = FELDSCHWELLE,
): readonly Feldvorschlag[] => {
  const letzter = trend.at(-1);
  const vorher = letzter && trend.find(({ monat }) => monat === addMonate(letzter.monat, -1));
  if (!letzter || !vorher) return [];
  return letzter.fragen.flatMap(({ frage }) => {
    const [frueher, jetzt] = [feldmonat(vorher, frage.nr, schwelle), feldmonat(letzter, frage.nr, schwelle)];
    return frueher && jetzt ? [{ frage, monate: [frueher, jetzt] as const }] : [];
  });
};

const feldmonat = ({ monat, fragen }: Monatsergebnis, nr: string, schwelle: Feldschwelle): Feldmonat | null => {
  const ergebnis = fragen.find(({ frage }) => frage.nr === nr);
  if (!ergebnis || ergebnis.gueltig < schwelle.mindestens) return null;
  const negativ = negativeOf(ergebnis);
  return negativ >= schwelle.anteil * ergebnis.gueltig ? { monat, negativ, gueltig: ergebnis.gueltig } : null;
};
