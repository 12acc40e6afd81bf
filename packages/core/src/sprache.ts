import type { IsoDate } from "./calendar.ts";

// How German texts write days, numbers and lists; used by every sentence of the core.

/** 01.06.2016 */
export const datum = (day: IsoDate): string => `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

/** 1.250 */
export const zahl = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ".");

/** "1 Tag", "47 Tage"; the noun in singular and plural. */
export const anzahl = (value: number, one: string, many: string): string =>
  `${zahl(value)} ${value === 1 ? one : many}`;

/** "a", "a oder b", "a, b oder c" */
export const aufzaehlung = (words: readonly string[], bindewort: "und" | "oder"): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${bindewort} ${words.at(-1)}`;

/** "01.12.2010 bis 19.12.2016", "ab 01.01.2024" */
export const gueltigkeit = (ab: IsoDate, bis: IsoDate | null): string =>
  bis === null ? `ab ${datum(ab)}` : `${datum(ab)} bis ${datum(bis)}`;
