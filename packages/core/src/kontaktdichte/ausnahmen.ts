import { addDays, type IsoDate } from "../calendar.ts";
import type { Ausnahme } from "../lieferung.ts";

/**
 * The last day until which exceptions cover a duty from the Stichtag on, those that touch without a gap joined; null
 * where none is in force on it. Young people's duties are covered only by exceptions that say so (KD-13, KD-15).
 */
export const coveredUntil = (ausnahmen: readonly Ausnahme[], stichtag: IsoDate, jugend: boolean): IsoDate | null => {
  let until: IsoDate | null = null;
  // each round joins what begins no later than the day after the end so far; nothing new ends it
  for (let from = stichtag, grown = true; grown; ) {
    grown = false;
    for (const { von, bis, auchU25 } of ausnahmen) {
      if ((jugend && !auchU25) || von > from || bis < stichtag || (until !== null && bis <= until)) continue;
      until = bis;
      from = addDays(bis, 1);
      grown = true;
    }
  }
  return until;
};

/**
 * Exceptions that an explanation names: those that cover the Stichtag and what joins them up to `until`, and those run
 * out on or after the day that is counted from.
 */
export const namedAusnahmen = (
  ausnahmen: readonly Ausnahme[],
  until: IsoDate,
  countedFrom: IsoDate,
): readonly Ausnahme[] =>
  ausnahmen
    .filter(({ von, bis }) => von <= until && bis >= countedFrom)
    .sort((left, right) => (left.von < right.von ? -1 : left.von > right.von ? 1 : left.bis < right.bis ? -1 : 1));
