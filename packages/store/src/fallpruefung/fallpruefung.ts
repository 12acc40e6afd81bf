import type { Handlungsfeld, IsoDate, Katalog, Monat, Quartal, Ziehung } from "@verlauf/core";
import type { Katalogangabe, NeueRueckgabe, Rueckgabesatz, Rueckgabeversion } from "./rueckgabesatz.ts";
import type { Ziehungsschluessel } from "./ziehungsschluessel.ts";

/** Whose base seed it is: an office's, an RD's, the Zentrale's ("Z"). */
export interface Basisseedschluessel {
  readonly ebene: "dienststelle" | "rd" | "zentrale";
  readonly einheit: string;
  readonly zeitraum: Monat | Quartal;
}

/** A draw as it is frozen, with the day from which it may be deleted. */
export type NeueZiehung = Ziehung & { readonly loeschenAm: IsoDate };

/** A draw as it is kept; `neu` tells whether this call wrote something. */
export interface Ziehungsstand {
  readonly ziehung: Ziehung;
  readonly neu: boolean;
}

/** A case that gives way to the next one, which the core has computed; null when none is left. */
export interface Ersetzung {
  readonly referenz: string;
  readonly grund: string;
  readonly durch: { readonly referenz: string; readonly kundennummer: string; readonly ticket: string } | null;
  readonly am: IsoDate;
  readonly von: string;
}

export interface GeprueftePerson {
  readonly kundennummer: string;
  readonly monat: Monat;
}

export type Ziehungsfilter = Partial<Ziehungsschluessel>;

/** `von` and `bis` reach months; a quarter's returns are asked for by `zeitraum`. */
export interface Rueckgabefilter extends Ziehungsfilter {
  readonly von?: Monat;
  readonly bis?: Monat;
}

/** A text that a person has released although it looks like personal data. */
export interface Freigabe {
  /** Of the text, so that a changed one needs a new release. */
  readonly sha256: string;
  readonly referenz: string;
  readonly am: IsoDate;
  readonly von: string;
}

export interface Handlungsfeldschluessel {
  readonly ebene: "bereich" | "dienststelle" | "rd";
  readonly dienststelle: string;
  readonly einheit: string;
  readonly monat: Monat;
}

/** What the store keeps of the case review. */
export interface Fallpruefung {
  /** Keeps the first base seed of a unit and period and gives the one that is kept. */
  readonly basisSeed: (key: Basisseedschluessel, vorschlag: string) => Promise<string>;
  /** Freezes a draw. The first one of its key is kept, and given back with the replacements made since. */
  readonly friereEin: (ziehung: NeueZiehung) => Promise<Ziehungsstand>;
  /** By period, office, level and unit, with the replacements made. */
  readonly ziehungen: (filter: Ziehungsfilter) => Promise<readonly Ziehung[]>;
  /** The latest data month of which something is drawn in these teams; a null is every office, or every team of one. */
  readonly letzterMonat: (
    teams: readonly { readonly dienststelle: string | null; readonly team: string | null }[],
  ) => Promise<Monat | undefined>;
  /**
   * Appends a replacement. Where another process was faster, with the same case or the same successor, nothing is
   * written: the caller finds in the state that comes back what to do next.
   */
  readonly ersetze: (key: Ziehungsschluessel, ersetzung: Ersetzung) => Promise<Ziehungsstand>;
  /** Who was drawn and not replaced in the teams of an office, in the months from `von` to `bis`. */
  readonly geprueft: (dienststelle: string, von: Monat, bis: Monat) => Promise<readonly GeprueftePerson[]>;
  /** Keeps a returned file; `ersetzt` when an earlier one of the same unit had been taken and this one takes its place. */
  readonly bewahre: (rueckgabe: NeueRueckgabe) => Promise<{ readonly id: number; readonly ersetzt: boolean }>;
  readonly rueckgaben: (filter: Rueckgabefilter) => Promise<readonly Rueckgabesatz[]>;
  /** Every file of a unit, oldest first; null asks for those that could not be assigned. */
  readonly rueckgabeversionen: (key: Ziehungsschluessel | null) => Promise<readonly Rueckgabeversion[]>;
  readonly rueckgabedatei: (id: number) => Promise<Uint8Array | undefined>;
  /** SHA-256 of the texts that have been released. */
  readonly freigaben: () => Promise<ReadonlySet<string>>;
  readonly gibFrei: (freigabe: Freigabe) => Promise<void>;
  /** Undefined where none were ever kept. */
  readonly handlungsfelder: (key: Handlungsfeldschluessel) => Promise<readonly Handlungsfeld[] | undefined>;
  /** In place of those of the same month. */
  readonly bewahreHandlungsfelder: (key: Handlungsfeldschluessel, felder: readonly Handlungsfeld[]) => Promise<void>;
  /** Keeps a catalogue with which workbooks are made; the first of an id and version stays. */
  readonly bewahreKatalog: (katalog: Katalog) => Promise<void>;
  readonly katalog: (id: string, version: string) => Promise<Katalog | undefined>;
  /** Every catalogue that was ever used. */
  readonly kataloge: () => Promise<readonly Katalogangabe[]>;
  /** Remembers a file that Verlauf files, by the SHA-256 of its bytes. */
  readonly merkeAbgelegt: (sha256: string) => Promise<void>;
  readonly istAbgelegt: (sha256: string) => Promise<boolean>;
}
