import type { IsoDate, Ortszeit } from "@verlauf/core";
import { addDays } from "@verlauf/core";

// Sweden writes days and times as ISO 8601 does
const ZEIT = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Berlin",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** What a wall clock in Germany shows at an instant. */
export const ortszeitOf = (zeitpunkt: Date): Ortszeit => ZEIT.format(zeitpunkt).replace(" ", "T") as Ortszeit;

const SEKUNDE = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Berlin",
  dateStyle: "short",
  timeStyle: "medium",
});

/** The same to the second. */
export const sekundeInBerlin = (zeitpunkt: Date): string => SEKUNDE.format(zeitpunkt).replace(" ", "T");

const STUNDE_MS = 3_600_000;

/** The end of a day in Germany, in summer as in winter; no day ends in the hour in which the clocks change. */
export const endeDesTages = (tag: IsoDate): Date => {
  const mitternacht = Date.parse(`${addDays(tag, 1)}T00:00:00Z`);
  const sommer = new Date(mitternacht - 2 * STUNDE_MS);
  return ortszeitOf(sommer).endsWith("T00:00") ? sommer : new Date(mitternacht - STUNDE_MS);
};
