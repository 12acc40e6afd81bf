import { type IsoDate, isIsoDate } from "@verlauf/core";

const PATTERNS = [
  /(?<!\d)(?<jahr>\d{4})[-_.]?(?<monat>\d\d)[-_.]?(?<tag>\d\d)(?!\d)/g,
  /(?<!\d)(?<tag>\d\d)[-_.](?<monat>\d\d)[-_.](?<jahr>\d{4})(?!\d)/g,
] as const;

const dayOf = (groups: RegExpMatchArray["groups"]): string =>
  ["jahr", "monat", "tag"].map((part) => groups?.[part]).join("-");

/** The day that names of files and folders speak of: 2026-10-31, 20261031, 31.10.2026. None where they name two. */
export const datenstandIn = (namen: readonly string[]): IsoDate | null => {
  const days = new Set<IsoDate>();
  for (const name of namen) {
    for (const pattern of PATTERNS) {
      for (const match of name.matchAll(pattern)) {
        const day = dayOf(match.groups);
        if (isIsoDate(day)) days.add(day);
      }
    }
  }
  const [day, ...others] = days;
  return day === undefined || others.length > 0 ? null : day;
};
