import type { Monat, Quartal } from "../monat.ts";
import { Refusal } from "../refusal.ts";
import { aufzaehlung } from "../sprache.ts";

/** Number of a case in its draw: "01", "12". */
export const fallnummer = (nr: number): string => String(nr).padStart(2, "0");

/** What a drawn case is called wherever the Kundennummer must not stand. */
export const fallreferenz = (monat: Monat, dienststelle: string, team: string, nr: number): string =>
  `${monat}-${dienststelle.trim()}-${team.trim()}-${fallnummer(nr)}`;

/** A calibration case, the same for all leads of an area. */
export const kalibrierungsreferenz = (quartal: Quartal, dienststelle: string, bereich: string, nr: number): string =>
  `${quartal}-${dienststelle.trim()}-K-${bereich.trim()}-${fallnummer(nr)}`;

/** `YYYY-MM` and `YYYY-Qn` are equally long. */
const ZEITRAUM = "YYYY-MM".length;

/** How a case is called inside its office: without the Dienststelle. */
export const kurzreferenz = (referenz: string, dienststelle: string): string => {
  const prefix = `${referenz.slice(0, ZEITRAUM)}-${dienststelle.trim()}-`;
  return referenz.startsWith(prefix) ? `${referenz.slice(0, ZEITRAUM)}-${referenz.slice(prefix.length)}` : referenz;
};

export interface BekannteReferenz {
  readonly referenz: string;
  readonly dienststelle: string;
}

const folded = (text: string): string => text.trim().toLowerCase();

/** The case that somebody means, by its reference with or without the Dienststelle; refused where it isn't one. */
export const parseFallreferenz = (text: string, bekannte: readonly BekannteReferenz[]): string => {
  const wanted = folded(text);
  const matches = (candidate: string): boolean => folded(candidate) === wanted;
  const long = bekannte.find(({ referenz }) => matches(referenz));
  if (long !== undefined) return long.referenz;

  const short = new Set(
    bekannte
      .filter(({ referenz, dienststelle }) => matches(kurzreferenz(referenz, dienststelle)))
      .map(({ referenz }) => referenz),
  );
  const [one, ...others] = short;
  if (one === undefined) {
    throw new Refusal(
      `Den Fall „${text.trim()}“ gibt es nicht. Fälle heißen wie 2026-10-412-03: Datenmonat, Team und Nummer.`,
    );
  }
  if (others.length > 0) {
    throw new Refusal(
      `„${text.trim()}“ gibt es in mehreren Dienststellen. Bitte mit Dienststelle angeben: ${aufzaehlung([one, ...others], "oder")}.`,
    );
  }
  return one;
};
