import { addDays, type IsoDate, type Ortszeit, type Uhrzeit } from "@verlauf/core";

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

/** The hour of the day in Germany, for greetings. */
export const stundeInBerlin = (zeitpunkt: Date): number => Number(ortszeitOf(zeitpunkt).slice(11, 13));

const STUNDE_MS = 3_600_000;

/** When a wall clock in Germany shows it, the first time where it does twice; what it never shows is an hour later. */
export const zeitpunktAt = (tag: IsoDate, uhrzeit: Uhrzeit): Date => {
  const asUtc = Date.parse(`${tag}T${uhrzeit}:00Z`);
  const sommer = new Date(asUtc - 2 * STUNDE_MS);
  return ortszeitOf(sommer) === `${tag}T${uhrzeit}` ? sommer : new Date(asUtc - STUNDE_MS);
};

/** The end of a day in Germany, in summer as in winter. */
export const endeDesTages = (tag: IsoDate): Date => zeitpunktAt(addDays(tag, 1), "00:00");
