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
}

export const counts = (zaehlung: GeltendeZaehlung, kontakt: Kontakt): boolean =>
  zaehlung.art.includes(kontakt.art) && zaehlung.stelle.includes(kontakt.stelle);

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
  /** Place in `Regelstand.zaehlungen`. */
  readonly zaehlung: number;
  readonly anzahl: Anzahl | null;
  readonly fuer: Personenkreis;
}
