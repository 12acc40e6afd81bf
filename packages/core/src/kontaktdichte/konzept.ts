import type { IsoDate } from "../calendar.ts";
import type { Kontaktart, Stelle } from "../kontakt.ts";
import type { Profillage, Prognose, Rechtskreis } from "../kunde.ts";

/** A length of time as directives give it. */
export type Zeitraum = { readonly tage: number } | { readonly monate: number };

/** Whom a duty reaches: all that is named must hold; of a list one must. */
export interface Personenkreis {
  readonly rechtskreis?: readonly Rechtskreis[];
  readonly profillage?: readonly Profillage[];
  readonly prognose?: readonly Prognose[];
  readonly kundenstatus?: readonly string[];
  readonly team?: readonly string[];
  readonly teamart?: readonly string[];
  /** Completed years on the due date's own day. */
  readonly alterUnter?: number;
  readonly alterAb?: number;
}

/** What a duty asks for: at least n contacts in a window, or at most so long between two. */
export type Forderung =
  | { readonly hoechstens: Zeitraum }
  | { readonly mindestens: { readonly kontakte: number; readonly in: Zeitraum } };

/** Which contacts count; what is left out is as in the recommendation of 2010. */
export interface Zaehlung {
  readonly art?: readonly Kontaktart[];
  readonly stelle?: readonly Stelle[];
}

/** A house's own duty, with validity and source of its own. */
export interface Pflicht {
  readonly fuer: Personenkreis;
  readonly fordert: Forderung;
  readonly zaehlt: Zaehlung;
  /** A young people's duty: ranks first on a tie, and exceptions cover it only when they say so. */
  readonly jugend: boolean;
  readonly quelle: string;
  readonly ab: IsoDate;
  readonly bis: IsoDate | null;
}

/** A house's dated concept of contact density (`kontaktdichte` in verlauf.yaml). */
export interface Konzept {
  readonly quelle: string;
  readonly ab: IsoDate;
  /** Last day; null while open. */
  readonly bis: IsoDate | null;
  /** Adopts the recommendation of 2010 for the concept's days. */
  readonly uebernimmt: boolean;
  readonly grundlage: "ergaenzt" | "ersetzt";
  /** Days of notice before a due date; null is the recommendation's reading. */
  readonly ankuendigungTage: number | null;
  readonly erstgespraech: Zeitraum | null;
  readonly fenster: "rollierend" | "vereinbarung";
  readonly jugend: {
    /** Null is the recommendation's reading, 25. */
    readonly alterUnter: number | null;
    readonly ausser: readonly Profillage[];
  };
  readonly bedarfsgemeinschaft: "einzeln" | "gemeinsam";
  readonly pflichten: readonly Pflicht[];
}
