import type { IsoDate } from "@verlauf/core";

/** A day in a cell, apart from text so that a workbook gets a real date and a CSV file a German one. */
export interface Tag {
  readonly datum: IsoDate;
}

/** What a cell can hold; null is an empty cell. */
export type Zelle = string | number | Tag | null;

/** What a colour says besides the word in the cell; it never stands alone. */
export type Ton = "warnung" | "achtung" | "gut" | "neutral";

export interface Spalte {
  readonly kopf: string;
  readonly art: "text" | "datum" | "zahl";
  /** In characters, as Excel counts a column's width. */
  readonly breite: number;
  /** Long text goes on in the next line of its cell; the row grows with it. */
  readonly umbruch?: boolean;
  /** The words of this column that are coloured, in the order in which they are looked for. */
  readonly farben?: Readonly<Record<string, Ton>>;
}

/** One sheet: a heading, lines that say what the list holds, and the list. */
export interface Blatt {
  /** As people call it; the writer makes it a name that Excel takes. */
  readonly name: string;
  readonly titel: string;
  readonly untertitel: readonly string[];
  readonly spalten: readonly Spalte[];
  readonly zeilen: readonly (readonly Zelle[])[];
}

export interface Liste {
  readonly titel: string;
  readonly beschreibung: string;
  /** The day of which the list speaks: in every footer, and the file's own date, so that same data give same bytes. */
  readonly stand: IsoDate;
  readonly blaetter: readonly Blatt[];
}
