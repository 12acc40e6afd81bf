import { addDays, dayNumber, type IsoDate, mondayOf } from "../calendar.ts";

/** Whether a day is a public holiday where the house lies. */
export type IsFeiertag = (tag: IsoDate) => boolean;

/** Longer than any run of free days; a calendar without working days is a bug of who passes it in. */
const TAGE = 366;

/** Neither Saturday nor Sunday nor a holiday. */
export const isArbeitstag = (tag: IsoDate, isFeiertag: IsFeiertag): boolean => {
  const number = dayNumber(tag);
  return number - mondayOf(number) < 5 && !isFeiertag(tag);
};

/** The day itself, or the nearest working day after (or before) it. */
export const arbeitstagAb = (tag: IsoDate, schritt: 1 | -1, isFeiertag: IsFeiertag): IsoDate => {
  for (let tage = 0; tage < TAGE; tage++) {
    const day = addDays(tag, tage * schritt);
    if (isArbeitstag(day, isFeiertag)) return day;
  }
  throw new RangeError(`no working day within a year of ${tag}`);
};

const move = (tag: IsoDate, anzahl: number, schritt: 1 | -1, isFeiertag: IsFeiertag): IsoDate => {
  let day = tag;
  for (let moved = 0; moved < anzahl; moved++) day = arbeitstagAb(addDays(day, schritt), schritt, isFeiertag);
  return day;
};

/** That many working days before a day. */
export const arbeitstageVor = (tag: IsoDate, anzahl: number, isFeiertag: IsFeiertag): IsoDate =>
  move(tag, anzahl, -1, isFeiertag);

/** That many working days after a day. */
export const arbeitstageNach = (tag: IsoDate, anzahl: number, isFeiertag: IsFeiertag): IsoDate =>
  move(tag, anzahl, 1, isFeiertag);
