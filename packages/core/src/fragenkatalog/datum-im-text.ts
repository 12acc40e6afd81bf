import type { IsoDate } from "../calendar.ts";

const MONATE = [
  "jan(?:uar)?",
  "feb(?:ruar)?",
  "m(?:ä|ae|a)?rz?",
  "apr(?:il)?",
  "mai",
  "juni?",
  "juli?",
  "aug(?:ust)?",
  "sept?(?:ember)?",
  "okt(?:ober)?",
  "nov(?:ember)?",
  "dez(?:ember)?",
] as const;

const JAHR = String.raw`(?<jahr>\d{4}|\d{2})`;

// 12.03.1985, 12/3/85, 12 . 3 . 85; 1985-03-12; 12. März 1985
const SCHREIBWEISEN = [
  String.raw`(?<!\d)(?<tag>\d{1,2})\s?[./-]\s?(?<monat>\d{1,2})\s?[./-]\s?${JAHR}(?!\d)`,
  String.raw`(?<!\d)(?<jahr>\d{4})[./-](?<monat>\d{1,2})[./-](?<tag>\d{1,2})(?!\d)`,
  String.raw`(?<!\d)(?<tag>\d{1,2})\.?\s?(?<name>${MONATE.join("|")})\.?\s?${JAHR}(?!\d)`,
] as const;

/**
 * The dates in a free text. A mistyped 31 February counts as well as any other. A year of two digits lies at most five
 * years ahead of the Stichtag: so far appointments may reach.
 */
export const findDaten = (text: string, stichtag: IsoDate): readonly string[] =>
  SCHREIBWEISEN.flatMap((muster) => [...text.matchAll(new RegExp(muster, "giu"))])
    .map(({ groups = {} }) => {
      const { jahr = "", monat, name = "", tag = "" } = groups;
      return [vollesJahr(jahr, stichtag), monat ?? String(monatOf(name)), tag] as const;
    })
    .filter(([, monat, tag]) => Number(monat) >= 1 && Number(monat) <= 12 && Number(tag) >= 1 && Number(tag) <= 31)
    .map(([jahr, monat, tag]) => `${jahr}-${monat.padStart(2, "0")}-${tag.padStart(2, "0")}`);

/** Whether a date comes directly after what the pattern finds. */
export const folgtDatum = (davor: string, text: string): boolean =>
  SCHREIBWEISEN.some((muster) => new RegExp(`${davor}${muster}`, "iu").test(text));

const monatOf = (name: string): number =>
  MONATE.findIndex((muster) => new RegExp(`^(?:${muster})$`, "iu").test(name)) + 1;

const vollesJahr = (jahr: string, stichtag: IsoDate): string => {
  if (jahr.length === 4) return jahr;
  const spaetestes = Number(stichtag.slice(0, 4)) + 5;
  const jahrhundert = spaetestes - (spaetestes % 100);
  const volles = jahrhundert + Number(jahr);
  return String(volles <= spaetestes ? volles : volles - 100);
};
