/** What the log says of one act: no names, no Kundennummer, no time finer than a minute. */
export interface Protokolleintrag {
  readonly art: "aenderung" | "lesen" | "sicherheit" | "loeschung";
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

/** The log as the store keeps it: append-only, chained by hashes. */
export interface Protokollspeicher {
  /** Appends one block of entries to the chain, in the running transaction where there is one. */
  readonly protokolliere: (eintraege: readonly Protokolleintrag[]) => Promise<void>;
}
