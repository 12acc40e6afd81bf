import { birthday, dayNumber, type Fall } from "@verlauf/core";
import { STICHTAG } from "./antwort.ts";

/** First day of the half year that ends with the Stichtag. */
export const FENSTER_AB = dayNumber(STICHTAG) - 182;

const NEVER_BEFORE = -100_000;
const NEVER_AFTER = 100_000;

/**
 * A customer as the general rule engines are given one: days as numbers, lists of contacts and exceptions already boiled
 * down to what the rules ask of them. Made outside of the time that is measured, which favours those engines.
 */
export interface Aggregate {
  readonly rechtskreis: string;
  readonly profillage: string;
  readonly teamart: string;
  readonly beschaeftigtenfall: boolean;
  readonly betreuungSeit: number;
  readonly betreuungBis: number;
  /** Left out of account where it lies after the Stichtag. */
  readonly reaktiviertAm: number;
  readonly beginn: number;
  /** Later of Beginn and the last contact that counts. */
  readonly anker: number;
  readonly kontakteImFenster: number;
  readonly geburtstag25: number;
  readonly ausgenommen: boolean;
  readonly ausgenommenU25: boolean;
}

export const aggregateOf = (fall: Fall): Aggregate => {
  const seit = dayNumber(fall.betreuungSeit);
  const reaktiviert =
    fall.reaktiviertAm !== null && fall.reaktiviertAm <= STICHTAG ? dayNumber(fall.reaktiviertAm) : NEVER_BEFORE;
  const counting = fall.kontakte
    .filter(
      ({ datum, art, stelle }) =>
        art === "persönlich" &&
        (stelle === "Integrationsfachkraft" || stelle === "Fallmanagement") &&
        datum <= STICHTAG,
    )
    .map(({ datum }) => dayNumber(datum));
  const covering = fall.ausnahmen.filter(({ von, bis }) => von <= STICHTAG && STICHTAG <= bis);
  const beginn = Math.max(seit, reaktiviert);
  return {
    rechtskreis: fall.rechtskreis,
    profillage: fall.profillage ?? "keine",
    teamart: fall.teamart ?? "AV",
    beschaeftigtenfall: fall.beschaeftigtenfall,
    betreuungSeit: seit,
    betreuungBis: fall.betreuungBis === null ? NEVER_AFTER : dayNumber(fall.betreuungBis),
    reaktiviertAm: reaktiviert,
    beginn,
    anker: Math.max(beginn, ...counting),
    kontakteImFenster: new Set(counting.filter((day) => day >= FENSTER_AB)).size,
    geburtstag25: birthday(fall.geburtsdatum, 25),
    ausgenommen: covering.length > 0,
    ausgenommenU25: covering.some(({ auchU25 }) => auchU25),
  };
};
