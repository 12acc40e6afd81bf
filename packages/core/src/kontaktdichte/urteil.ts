import type { DayNumber, IsoDate } from "../calendar.ts";
import type { Ausnahme } from "../lieferung.ts";
import type { Outcome } from "../verdict.ts";
import type { GeltendePflicht } from "./geltende-pflicht.ts";

export const STATUS = [
  "ueberfaellig",
  "faellig",
  "im_soll",
  "ausgenommen",
  "profillage_offen",
  "nicht_geregelt",
] as const;
export type Status = (typeof STATUS)[number];

export const OUTCOMES: Readonly<Record<Status, Outcome>> = {
  ueberfaellig: "breached",
  faellig: "met",
  im_soll: "met",
  ausgenommen: "met",
  profillage_offen: "undecidable",
  nicht_geregelt: "not-applicable",
};

export const HINWEISE = [
  "kontaktart_unbekannt",
  "zaehlung_unbekannt",
  "unter_empfehlung",
  "uebernommen",
  "ausnahme",
] as const;
export type Hinweis = (typeof HINWEISE)[number];

/** Why no rule reaches a person on the Stichtag. */
export type NichtGeregelt =
  | "vor_der_empfehlung"
  | "profillagen_entfallen"
  | "sgb_iii_ohne_hausregel"
  | "konzept_erreicht_nicht";

/** What one duty asks of one person. */
export interface Pflichtbefund {
  readonly pflicht: GeltendePflicht;
  /** The last contact on or before the Stichtag that counts for this duty. */
  readonly letzterKontakt: IsoDate | null;
  readonly faelligAm: IsoDate;
  /** The last day of the exceptions that cover the duty without a gap; null where none does. */
  readonly ausgenommenBis: IsoDate | null;
}

/** How many contacts a duty with a number has found in its window. */
export interface Zaehlbefund {
  readonly pflicht: GeltendePflicht;
  readonly mindestens: number;
  readonly von: IsoDate;
  /** Last day of the window: the Stichtag, or the end of an agreement. */
  readonly bis: IsoDate;
  readonly fenster: "rollierend" | "vereinbarung" | "vereinbarung_fehlt";
  /** Null where only the last contact is known. */
  readonly kontakte: number | null;
  /** The days that were counted, each once, in order. */
  readonly gezaehlt: readonly DayNumber[];
  /** Null under an exception and where contacts aren't known. */
  readonly unterschritten: boolean | null;
}

/** Where a person stands on the Stichtag, with what only that status has. */
export type Lage =
  | {
      readonly status: "ueberfaellig" | "faellig" | "im_soll";
      /** The duty that decides: the earliest due that no exception covers. */
      readonly befund: Pflichtbefund;
      /** Null unless overdue. */
      readonly tageUeberfaellig: number | null;
    }
  | { readonly status: "ausgenommen"; readonly bis: IsoDate }
  | { readonly status: "profillage_offen"; readonly tageOffen: number }
  | { readonly status: "nicht_geregelt"; readonly grund: NichtGeregelt };

/** A verdict on one person's contact density, with all that explains it; sentences are made from it when asked for. */
export interface Urteil {
  readonly stichtag: IsoDate;
  readonly lage: Lage;
  /** Later of Betreuung seit and Reaktiviert am. */
  readonly beginn: IsoDate;
  /** Every duty that reaches the person, in the order in which they rank on a tie. */
  readonly pflichten: readonly Pflichtbefund[];
  /** The count that is shown, and all that were judged. */
  readonly zaehlung: Zaehlbefund | null;
  readonly zaehlungen: readonly Zaehlbefund[];
  readonly hinweise: readonly Hinweis[];
  /** Exceptions in force on the Stichtag, or run out since the last contact that counts. */
  readonly ausnahmen: readonly Ausnahme[];
  readonly terminAm: IsoDate | null;
  readonly terminSpaeter: boolean;
}

/** Who is left out of every list: not in 4-phase service, or a Beschäftigtenfall. */
export type Auslassung = "nicht_in_betreuung" | "beschaeftigtenfall";

export const isUrteil = (result: Urteil | Auslassung): result is Urteil => typeof result !== "string";

/** The duty that decides, for the statuses that have one. */
export const entscheidendOf = ({ lage }: Urteil): Pflichtbefund | null => ("befund" in lage ? lage.befund : null);
