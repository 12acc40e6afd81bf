import type { DayNumber, IsoDate } from "../calendar.ts";
import type { Kontakt, Kontaktart, Stelle } from "../kontakt.ts";
import type { Profillage } from "../kunde.ts";
import type { Personenkreis, Zeitraum } from "./konzept.ts";

export type RegelId = `profillage:${Profillage}` | "u25" | "erstgespraech" | `haus:${number}`;

/** A rule as an answer cites it. */
export interface Regel {
  readonly id: RegelId;
  readonly quelle: string;
  readonly ziffer: string | null;
  readonly ab: IsoDate;
  readonly bis: IsoDate | null;
}

/** Which contacts count for a duty; `mitBg` takes in those of the whole benefit community (KD-05). */
export interface GeltendeZaehlung {
  readonly art: readonly Kontaktart[];
  readonly stelle: readonly Stelle[];
  readonly mitBg: boolean;
  /** Place in `Regelstand.zaehlungen` and in what is kept per way of counting. */
  readonly platz: number;
}

// asked for every contact of a million customers, and a loop over one or two words beats `includes` by far
const isOneOf = <T>(words: readonly T[], word: T): boolean => {
  for (let index = 0; index < words.length; index++) if (words[index] === word) return true;
  return false;
};

export const counts = (zaehlung: GeltendeZaehlung, kontakt: Kontakt): boolean =>
  isOneOf(zaehlung.art, kontakt.art) && isOneOf(zaehlung.stelle, kontakt.stelle);

/** A number of contacts within a window that ends with the Stichtag. */
export interface Anzahl {
  readonly mindestens: number;
  readonly fenster: Zeitraum;
  /** The window's first day when it ends with the Stichtag. */
  readonly ab: DayNumber;
  /** The half year of the recommendation, which a house may read as the current agreement's validity. */
  readonly halbjahr: boolean;
}

/** A duty in force on the Stichtag, made ready for judging many customers. */
export interface GeltendePflicht {
  readonly regel: Regel;
  readonly herkunft: "empfehlung" | "haus";
  /** Place in the concept's file, from 1; the recommendation's duties come before it with 0. */
  readonly nummer: number;
  readonly jugend: boolean;
  readonly abstand: Zeitraum;
  readonly zaehlung: GeltendeZaehlung;
  readonly anzahl: Anzahl | null;
  readonly fuer: Personenkreis;
}
