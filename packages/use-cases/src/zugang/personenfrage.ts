import type { IsoDate, Status } from "@verlauf/core";
import type { Erklaerung } from "../kontaktdichte/erklaere.ts";
import type { Listenperson } from "../kontaktdichte/ueberfaellig.ts";

// What is asked of the gate about contact density, and what it answers.

/** Which list of persons; without a team, all of the teams that the actor may see in the office. */
export interface Listenfrage {
  readonly stichtag: IsoDate;
  readonly dienststelle?: string | undefined;
  readonly team?: string | undefined;
  /** Left out: those overdue. */
  readonly status?: readonly Status[] | undefined;
}

export interface Seitenfrage extends Listenfrage {
  /** From the page before; holds nothing that anybody could read. */
  readonly cursor?: string | undefined;
  /** 1 to 1000. */
  readonly limit: number;
}

/** A person with the reference that stands in place of the Kundennummer wherever that must not. */
export interface Referenzperson extends Listenperson {
  /** `<Team>-<6 characters>`. */
  readonly referenz: string;
}

interface Listenkopf {
  readonly stichtag: IsoDate;
  readonly datenstand: IsoDate;
  readonly bemerkungen: readonly string[];
}

/** By office, team and Kundennummer. */
export interface Listenseite extends Listenkopf {
  readonly personen: readonly Referenzperson[];
  /** Asks for the next page; null at the end. */
  readonly weiter: string | null;
}

/** The same order, in chunks, for a file. */
export interface Gesamtliste extends Listenkopf {
  readonly personen: AsyncIterable<readonly Referenzperson[]>;
}

export interface Zahlenfrage {
  readonly stichtag: IsoDate;
  readonly dienststelle?: string | undefined;
  /** At most one of the two; without either the whole office is meant. */
  readonly bereich?: string | undefined;
  readonly team?: string | undefined;
}

/** By Kundennummer, by a person's reference, or by a drawn case's reference. */
export type Personenangabe = { readonly kundennummer: string } | { readonly referenz: string };

export type Personenfrage = Omit<Listenfrage, "team" | "status"> & Personenangabe;

/** One person's verdict; the heading names the Kundennummer, the reference stands in its place. */
export interface Personenantwort extends Erklaerung {
  /** The heading with the reference in the number's place. */
  readonly kopfMitReferenz: string;
  readonly referenz: string;
  readonly team: string;
}
