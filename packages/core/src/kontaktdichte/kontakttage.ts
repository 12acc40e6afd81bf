import { type DayNumber, dayNumber } from "../calendar.ts";
import type { Kontakt } from "../kontakt.ts";
import { counts, type GeltendeZaehlung } from "./geltende-pflicht.ts";

// One contact per calendar day (KD-28). Exports are mostly in order, so a day's place is at the end or near it.
const insert = (days: DayNumber[], day: DayNumber): void => {
  let place = days.length;
  while (place > 0 && (days[place - 1] as DayNumber) > day) place -= 1;
  if (place > 0 && days[place - 1] === day) return;
  if (place === days.length) days.push(day);
  else days.splice(place, 0, day);
};

/** Adds the days up to the Stichtag on which contacts count, so that all stay in order and each is there once. */
export const addKontakttage = (
  days: DayNumber[],
  kontakte: readonly Kontakt[],
  zaehlung: GeltendeZaehlung,
  stichtag: DayNumber,
): void => {
  for (const kontakt of kontakte) {
    if (!counts(zaehlung, kontakt)) continue;
    const day = dayNumber(kontakt.datum);
    if (day <= stichtag) insert(days, day);
  }
};

/** Those of the days that lie within a window, both ends in. */
export const within = (days: readonly DayNumber[], von: DayNumber, bis: DayNumber): readonly DayNumber[] => {
  let start = 0;
  let end = days.length;
  while (start < end && (days[start] as DayNumber) < von) start += 1;
  while (end > start && (days[end - 1] as DayNumber) > bis) end -= 1;
  return days.slice(start, end);
};
