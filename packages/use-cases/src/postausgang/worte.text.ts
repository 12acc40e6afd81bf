import { anzahl, datum, dayNumber, type IsoDate, mondayOf, zahl } from "@verlauf/core";
import type { Kanalstufe } from "@verlauf/intake";

/** What a message says, before a channel gives it its form. */
export interface Nachrichtentext {
  /** Without anything personal: subjects stand in lists, in notices on locked screens and in servers' logs. */
  readonly betreff: string;
  readonly absaetze: readonly Absatz[];
  /** Where the workbook lies: a folder, or an https address. */
  readonly ablage: string | null;
}

export type Absatz = string | { readonly liste: readonly string[] };

/** The hour of the day in Germany, in which the message goes out. */
export const gruss = (stunde: number): string =>
  stunde < 11 ? "Guten Morgen" : stunde < 18 ? "Guten Tag" : "Guten Abend";

const WOCHENTAGE = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"] as const;

/** Freitag, 20.11. */
export const wochentag = (tag: IsoDate): string => {
  const number = dayNumber(tag);
  return `${WOCHENTAGE[number - mondayOf(number)]}, ${kurz(tag)}`;
};

/** 20.11. */
export const kurz = (tag: IsoDate): string => datum(tag).slice(0, 6);

/** The names of cases stand only where the house lets references into the channel. */
export const zeigtReferenzen = (stufe: Kanalstufe): boolean => stufe !== "zahlen";

/** "Offen: 03, 07, 08, 10.", or how many. */
export const offenText = (offen: readonly string[], stufe: Kanalstufe): readonly string[] => {
  if (offen.length === 0) return [];
  return [zeigtReferenzen(stufe) ? `Offen: ${offen.join(", ")}.` : `Offen: ${anzahl(offen.length, "Fall", "Fälle")}.`];
};

const ZAHLWORTE = [
  "null",
  "ein",
  "zwei",
  "drei",
  "vier",
  "fünf",
  "sechs",
  "sieben",
  "acht",
  "neun",
  "zehn",
  "elf",
  "zwölf",
] as const;

/** "zehn", "zwölf", "13". */
export const zahlwort = (value: number): string => ZAHLWORTE[value] ?? zahl(value);
