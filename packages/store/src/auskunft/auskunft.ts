import type { IsoDate } from "@verlauf/core";
import type { Berichtigungssatz } from "../berichtigen/berichtigung.ts";
import type { Katalogangabe, Rueckgabefall, Rueckgabestatus } from "../fallpruefung/rueckgabesatz.ts";
import type { Ziehungsschluessel } from "../fallpruefung/ziehungsschluessel.ts";

/** A stored row under its columns' names, which are those of the mapping profiles. */
export type Auskunftssatz = Readonly<Record<string, string | boolean | null>>;

/** What one delivery says of the person. */
export interface Auskunftslieferung {
  readonly dienststelle: string;
  readonly datenstand: IsoDate;
  readonly zweck: string | null;
  readonly verantwortlich: string | null;
  readonly uebernommenAm: IsoDate;
  readonly loeschenAm: IsoDate;
  readonly kunde: Auskunftssatz;
  /** Of the person's team, from the organisation. */
  readonly teamart: string | null;
  readonly kontakte: readonly Auskunftssatz[];
  readonly handlungsbedarfe: readonly Auskunftssatz[];
  readonly strategien: readonly Auskunftssatz[];
}

/** The answers about the person's case in one of the workbooks that came back; each version is kept. */
export interface Auskunftsbeurteilung {
  readonly am: IsoDate;
  readonly status: Rueckgabestatus;
  readonly katalog: Katalogangabe | null;
  readonly loeschenAm: IsoDate;
  readonly fall: Rueckgabefall;
}

/** A draw in whose frame the person stands. */
export interface Auskunftsziehung extends Ziehungsschluessel {
  readonly datenstand: IsoDate;
  readonly gezogenAm: IsoDate;
  readonly regel: string;
  readonly loeschenAm: IsoDate;
  /** Null where the person wasn't drawn. */
  readonly referenz: string | null;
  /** Why the case was replaced; null while it stands. */
  readonly ersetztWegen: string | null;
  /** Oldest first. */
  readonly beurteilungen: readonly Auskunftsbeurteilung[];
  /** Days on which a text about the case was released after somebody had looked at it. */
  readonly freigaben: readonly IsoDate[];
}

/** Everything that the database holds about one person. */
export interface Personenauskunft {
  readonly lieferungen: readonly Auskunftslieferung[];
  readonly ausnahmen: readonly (Auskunftssatz & { readonly dienststelle: string })[];
  readonly ziehungen: readonly Auskunftsziehung[];
  /** Oldest first. */
  readonly berichtigungen: readonly Berichtigungssatz[];
  /** Messages that name a case of the person by its reference. */
  readonly nachrichten: readonly { readonly kanal: string; readonly am: IsoDate; readonly loeschenAm: IsoDate }[];
}

export interface Auskuenfte {
  readonly personenauskunft: (kundennummer: string) => Promise<Personenauskunft>;
}
