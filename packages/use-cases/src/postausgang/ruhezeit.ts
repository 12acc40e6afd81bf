import { addDays, type IsFeiertag, type IsoDate, isArbeitstag, type Uhrzeit } from "@verlauf/core";
import type { Ruhezeit } from "@verlauf/intake";
import { ortszeitOf, zeitpunktAt } from "../auftraege/ortszeit.ts";

/**
 * The first moment from then on at which somebody may be written to unasked: on a working day of the Land, outside the
 * house's quiet hours. Without quiet hours it is then and there.
 */
export const ersterMoment = (ab: Date, ruhezeit: Ruhezeit | null, isFeiertag: IsFeiertag): Date => {
  if (ruhezeit === null) return ab;
  const [tag, uhrzeit] = ortszeitOf(ab).split("T") as [IsoDate, Uhrzeit];
  if (isArbeitstag(tag, isFeiertag)) {
    const ende = endeDerRuhe(tag, uhrzeit, ruhezeit);
    if (ende === null) return ab;
    if (ende.tag === tag) return zeitpunktAt(tag, ende.uhrzeit);
  }
  return ersterMoment(zeitpunktAt(addDays(tag, 1), "00:00"), ruhezeit, isFeiertag);
};

/** When the quiet hours end in which an hour lies; null where it lies in none. */
const endeDerRuhe = (
  tag: IsoDate,
  uhrzeit: Uhrzeit,
  { von, bis }: Ruhezeit,
): { readonly tag: IsoDate; readonly uhrzeit: Uhrzeit } | null => {
  if (von < bis) return von <= uhrzeit && uhrzeit < bis ? { tag, uhrzeit: bis } : null;
  if (uhrzeit < bis) return { tag, uhrzeit: bis };
  return uhrzeit < von ? null : { tag: addDays(tag, 1), uhrzeit: bis };
};
