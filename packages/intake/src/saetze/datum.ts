import { addDays, addMonths, type IsoDate, isIsoDate } from "@verlauf/core";
import type { Datumsformat } from "../profil/profil.ts";
import { kurz } from "../yaml/zitat.ts";

/** Text as a day, or the German sentence that says what would be right. */
export type ReadDay = (text: string) => IsoDate | { readonly meldung: string };

const FIRST_YEAR = 1900;
const LAST_CACHED_YEAR = 2155;
const DIGIT_0 = 48;
const DOT = 46;
const HYPHEN = 45;

// An export names the same few thousand days over and over. Each is checked and made once; a slot a day keeps that
// bounded, which a map of texts wouldn't be.
const days: (IsoDate | undefined)[] = new Array((LAST_CACHED_YEAR - FIRST_YEAR + 1) * 12 * 31);

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

const day = (year: number, month: number, dayOfMonth: number): IsoDate | undefined => {
  const isInside = year >= FIRST_YEAR && year <= LAST_CACHED_YEAR && month >= 1 && month <= 12;
  const slot = isInside && dayOfMonth >= 1 && dayOfMonth <= 31 ? slotOf(year, month, dayOfMonth) : -1;
  const cached = slot < 0 ? undefined : days[slot];
  if (cached !== undefined) return cached;
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
  if (!isIsoDate(text)) return undefined;
  if (slot >= 0) days[slot] = text;
  return text;
};

const slotOf = (year: number, month: number, dayOfMonth: number): number =>
  ((year - FIRST_YEAR) * 12 + month - 1) * 31 + dayOfMonth - 1;

/** The number that the digits name, NaN where there is anything else. */
const digits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - DIGIT_0;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
};

type Parts = readonly [year: number, month: number, day: number];

interface Format {
  readonly pattern: RegExp;
  readonly parts: (match: readonly string[]) => Parts;
}

const shortYear = (year: number, latestYear: number): number => {
  const century = latestYear - (latestYear % 100);
  return century + year <= latestYear ? century + year : century - 100 + year;
};

const formats = (latestYear: number): Readonly<Record<Datumsformat, Format>> => ({
  "TT.MM.JJJJ": {
    pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
    parts: ([, d, m, y]) => [Number(y), Number(m), Number(d)],
  },
  "TT.MM.JJ": {
    pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{2})$/,
    parts: ([, d, m, y]) => [shortYear(Number(y), latestYear), Number(m), Number(d)],
  },
  "JJJJ-MM-TT": { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, parts: ([, y, m, d]) => [Number(y), Number(m), Number(d)] },
  "TT/MM/JJJJ": {
    pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    parts: ([, d, m, y]) => [Number(y), Number(m), Number(d)],
  },
  JJJJMMTT: { pattern: /^(\d{4})(\d{2})(\d{2})$/, parts: ([, y, m, d]) => [Number(y), Number(m), Number(d)] },
});

// programs that keep days as points in time write midnight behind them
const TIME_OF_DAY = /[ T]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?Z?$/;

const write = (of: IsoDate, format: Datumsformat): string => {
  const [year, month, dayOfMonth] = [of.slice(0, 4), of.slice(5, 7), of.slice(8, 10)];
  switch (format) {
    case "TT.MM.JJJJ":
      return `${dayOfMonth}.${month}.${year}`;
    case "TT.MM.JJ":
      return `${dayOfMonth}.${month}.${year.slice(2)}`;
    case "JJJJ-MM-TT":
      return of;
    case "TT/MM/JJJJ":
      return `${dayOfMonth}/${month}/${year}`;
    case "JJJJMMTT":
      return `${year}${month}${dayOfMonth}`;
  }
};

/** The last day of that month, or of its December where there is no such month. */
const nearestDay = ([year, month]: Parts): IsoDate => {
  const safeYear = Math.min(Math.max(year, FIRST_YEAR), 9998);
  const safeMonth = Math.min(Math.max(month, 1), 12);
  return addDays(addMonths(`${safeYear}-${padded(safeMonth, 2)}-01` as IsoDate, 1), -1);
};

/**
 * Reads days in the given ways. Years of two digits mean the hundred years up to `latestYear`; a day before 1900 is
 * refused, because no record of these has one and a mistyped year often looks like that.
 */
export const dayReader = (allowed: readonly Datumsformat[], example: IsoDate, latestYear: number): ReadDay => {
  const german = allowed.includes("TT.MM.JJJJ");
  const iso = allowed.includes("JJJJ-MM-TT");
  const known = formats(latestYear);
  const shown = allowed[0] ?? "TT.MM.JJJJ";

  const slowly = (text: string): IsoDate | { readonly meldung: string } => {
    const plain = text.replace(TIME_OF_DAY, "");
    for (const name of allowed) {
      const match = known[name].pattern.exec(plain);
      if (match === null) continue;
      const parts = known[name].parts(match);
      const found = day(...parts);
      if (found === undefined) {
        return {
          meldung: `„${kurz(text)}“ gibt es nicht. Bitte ein Datum wie ${write(nearestDay(parts), name)} angeben.`,
        };
      }
      if (parts[0] < FIRST_YEAR) {
        return { meldung: `„${kurz(text)}“ liegt vor 1900. Bitte ein Datum wie ${write(example, name)} angeben.` };
      }
      return found;
    }
    return { meldung: `„${kurz(text)}“ ist kein Datum. Bitte ein Datum wie ${write(example, shown)} angeben.` };
  };

  return (text) => {
    if (text.length === 10) {
      const isGerman = german && text.charCodeAt(2) === DOT && text.charCodeAt(5) === DOT;
      const isIso = iso && text.charCodeAt(4) === HYPHEN && text.charCodeAt(7) === HYPHEN;
      if (isGerman || isIso) {
        const year = isGerman ? digits(text, 6, 10) : digits(text, 0, 4);
        const month = isGerman ? digits(text, 3, 5) : digits(text, 5, 7);
        const dayOfMonth = isGerman ? digits(text, 0, 2) : digits(text, 8, 10);
        const found = year >= FIRST_YEAR ? day(year, month, dayOfMonth) : undefined;
        if (found !== undefined) return found;
      }
    }
    return slowly(text);
  };
};
