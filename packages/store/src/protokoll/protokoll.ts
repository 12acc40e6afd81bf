import type { IsoDate, Monat } from "@verlauf/core";

export const PROTOKOLLARTEN = ["aenderung", "lesen", "sicherheit", "loeschung"] as const;
export type Protokollart = (typeof PROTOKOLLARTEN)[number];

/** What the log says of one act: no names, no Kundennummer, no time finer than a minute. */
export interface Protokolleintrag {
  readonly art: Protokollart;
  /** Such as "stichprobe.ersetzen", "personen.lesen", "schluessel.angelegt". */
  readonly handlung: string;
  /** A person's pseudonym, "schluessel:ID", "betrieb" or "system:auftraege". */
  readonly wer: string;
  readonly rolle: string | null;
  /** "63504", "63504/412", "63504/Bereich Nord", "RD Hessen". */
  readonly einheit: string | null;
  /** A case's reference, a month, a delivery's number. */
  readonly gegenstand: string | null;
  /** UTC, "2026-11-22T08:31Z". */
  readonly minute: string;
}

/** Who a pseudonym is, sealed for Verwaltung and data protection together. */
export interface Identitaet {
  readonly pseudonym: string;
  readonly siegel: string;
}

/** A block of the chain, by its number and SHA-256. */
export interface Kettenstelle {
  readonly nr: number;
  readonly sha256: string;
}

/** There is none by person. Days in Europe/Berlin, both inclusive. */
export interface Protokollfilter {
  readonly von?: IsoDate | undefined;
  readonly bis?: IsoDate | undefined;
  readonly art?: Protokollart | undefined;
  readonly handlung?: string | undefined;
  /** A unit with all below it: "63504" takes in "63504/412". */
  readonly einheit?: string | undefined;
}

export interface Protokollzahl {
  /** In Europe/Berlin. */
  readonly monat: Monat;
  readonly art: Protokollart;
  readonly handlung: string;
  readonly anzahl: number;
}

/** Where the chain isn't as it was written. */
export type Bruch =
  /** Blocks that are missing, from `nr` to `bis`. */
  | { readonly was: "luecke"; readonly nr: number; readonly bis: number }
  /** A block that stands before where the chain begins. */
  | { readonly was: "vor_dem_anker"; readonly nr: number }
  /** It doesn't hang on the block before it. */
  | { readonly was: "vorgaenger"; readonly nr: number }
  | { readonly was: "pruefsumme"; readonly nr: number }
  /** It isn't what Verlauf writes, though its sum fits. */
  | { readonly was: "inhalt"; readonly nr: number }
  /** A pseudonym's sealed identity has changed, is missing, or is one too many. */
  | { readonly was: "identitaet"; readonly nr: number }
  /** No entry says that the front was deleted up to there. */
  | { readonly was: "anker"; readonly nr: number };

/** What has become of a head that was noted earlier; null where none was given. */
export type Wiederfund = "gefunden" | "anders" | "ende_fehlt" | "geloescht" | null;

export interface Protokollbefund {
  /** The last block that was deleted from the front. */
  readonly anker: Kettenstelle | null;
  /** Null in a log without a block. */
  readonly kopf: Kettenstelle | null;
  readonly bloecke: number;
  readonly eintraege: number;
  /** In order, the first ones only. */
  readonly brueche: readonly Bruch[];
  readonly bekannt: Wiederfund;
}

export const SCHLUESSELHALTER = ["verwaltung", "datenschutz"] as const;
export type Schluesselhalter = (typeof SCHLUESSELHALTER)[number];

/** The public half of a key pair, as a JWK. */
export interface Protokollschluessel {
  /** The JWK's thumbprint. */
  readonly id: string;
  readonly fuer: Schluesselhalter;
  readonly jwk: string;
  readonly angelegtAm: IsoDate;
}

/** The log as the store keeps it: append-only, chained by hashes. */
export interface Protokollspeicher {
  /** Appends one block of entries to the chain, in the running transaction where there is one. */
  readonly protokolliere: (
    eintraege: readonly Protokolleintrag[],
    identitaeten?: readonly Identitaet[],
  ) => Promise<void>;
  /** Oldest first, some at a time. */
  readonly protokoll: (filter: Protokollfilter) => AsyncIterable<readonly Protokolleintrag[]>;
  readonly protokollzahlen: () => Promise<readonly Protokollzahl[]>;
  /** Walks the whole chain, and looks for a head that was noted earlier. */
  readonly pruefeProtokoll: (bekannt?: Kettenstelle) => Promise<Protokollbefund>;
  /**
   * Deletes the whole months before that one from the front, with the identities that came with them, and logs it in the
   * same transaction. Undefined where there was nothing to delete.
   */
  readonly loescheProtokollVor: (
    monat: Monat,
    durch: Pick<Protokolleintrag, "wer" | "rolle" | "minute">,
  ) => Promise<Kettenstelle | undefined>;
  readonly identitaet: (pseudonym: string) => Promise<Identitaet | undefined>;
  readonly identitaeten: () => AsyncIterable<readonly Identitaet[]>;
  readonly bewahreProtokollschluessel: (schluessel: Protokollschluessel) => Promise<void>;
  /** Newest first; the first one of each holder is sealed for. */
  readonly protokollschluessel: () => Promise<readonly Protokollschluessel[]>;
}
