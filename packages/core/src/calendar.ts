// Days as the rules need them: `YYYY-MM-DD` strings outside, whole numbers inside. The only file that may know `Date`
// would be this one, and it does without: the proleptic Gregorian calendar in integers has no time zone to get wrong.

/** A calendar day, `YYYY-MM-DD`; `isIsoDate` is the gate for text from outside. */
export type IsoDate = `${number}-${number}-${number}`;

/** Days since 01.01.1970; what the rules calculate with. */
export type DayNumber = number;

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists, years 0001 to 9999. */
export const isIsoDate = (text: string): text is IsoDate =>
  DAY_PATTERN.test(text) && text >= "0001-01-01" && isoDate(dayNumber(text as IsoDate)) === text;

const digits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let index = from; index < to; index++) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
};

// Days from civil and back, after Howard Hinnant's "chrono-compatible low-level date algorithms": years begin in March,
// so that the leap day is a year's last.
const civilToDay = (year: number, month: number, day: number): DayNumber => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.trunc(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.trunc((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.trunc(yearOfEra / 4) - Math.trunc(yearOfEra / 100) + dayOfYear - 719468;
};

export const dayNumber = (day: IsoDate): DayNumber =>
  civilToDay(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10));

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const civil = (number: DayNumber): Civil => {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
};

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

// A list of a whole office names the same few thousand days over and over; making each text once is what keeps verdicts
// on a million people cheap.
const texts: IsoDate[] = [];

export const isoDate = (number: DayNumber): IsoDate => {
  const known = texts[number];
  if (known !== undefined) return known;
  const { year, month, day } = civil(number);
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as IsoDate;
  if (number >= 0 && number < 60_000) texts[number] = text;
  return text;
};

export const addDays = (day: IsoDate, days: number): IsoDate => isoDate(dayNumber(day) + days);

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;

/** The same day that many months on (or back), clamped to the month's last: 31.01. + 1 month = 28.02. */
export const addMonthsToDay = (number: DayNumber, months: number): DayNumber => {
  const { year, month, day } = civil(number);
  const total = year * 12 + month - 1 + months;
  const toYear = Math.floor(total / 12);
  const toMonth = total - toYear * 12 + 1;
  return civilToDay(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
};

export const addMonths = (day: IsoDate, months: number): IsoDate => isoDate(addMonthsToDay(dayNumber(day), months));

/**
 * The day on which somebody born on `birth` completes that many years of life. Born on 29 February, one does so on
 * 1 March of a common year (§ 187 Abs. 2, § 188 Abs. 2 BGB; the reading of the contact-density rules).
 */
export const birthday = (birth: IsoDate, years: number): DayNumber =>
  civilToDay(digits(birth, 0, 4) + years, digits(birth, 5, 7), digits(birth, 8, 10));

/** The Monday on or before a day. */
export const mondayOf = (number: DayNumber): DayNumber => number - ((((number + 3) % 7) + 7) % 7);
