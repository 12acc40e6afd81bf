import { daysBetween, type IsoDate } from "../calendar.ts";
import { anzahl, datum } from "../sprache.ts";
import { datenstandAlter } from "./empfehlung-2010.ts";

/** What an answer says of its data when they are later than the day that was asked for, or more than a week older. */
export const datenstandText = (datenstand: IsoDate, stichtag: IsoDate): string | null => {
  const [{ value: most }] = datenstandAlter;
  const days = daysBetween(datenstand, stichtag);
  if (days < 0) {
    return `Für den ${datum(stichtag)} liegt keine Lieferung vor; die Antwort stammt aus dem Datenstand ${datum(datenstand)}. Spätere Kontakte zählen nicht.`;
  }
  if (days <= most) return null;
  return `Der Datenstand ${datum(datenstand)} liegt ${anzahl(days, "Tag", "Tage")} vor dem Stichtag ${datum(stichtag)}. Kontakte danach sind noch nicht berücksichtigt.`;
};
