import type { Dateiart } from "@verlauf/core";

/** How a date may be written in an export. */
export const DATUMSFORMATE = ["TT.MM.JJJJ", "TT.MM.JJ", "JJJJ-MM-TT", "TT/MM/JJJJ", "JJJJMMTT"] as const;
export type Datumsformat = (typeof DATUMSFORMATE)[number];

/** How one kind of file is read. Field names are the export's columns in lower case, ASCII, joined by `_`. */
export interface Dateiprofil {
  /** A field's header names; compared without case, accents, spaces, hyphens and dots. */
  readonly felder: Readonly<Record<string, readonly string[]>>;
  /** A field's own value words and what they mean, e.g. `profillage: { Markt: "M" }`. */
  readonly werte: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly datum: readonly Datumsformat[];
}

/** A mapping from a house's export files to Verlauf's fields. */
export interface Profil {
  readonly name: string;
  readonly dateien: Readonly<Record<Dateiart, Dateiprofil>>;
}
