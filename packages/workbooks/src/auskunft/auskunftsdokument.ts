/** A table with a header row; `anteile` are the columns' shares of the page's width. */
export interface Auskunftstabelle {
  readonly kopf: readonly string[];
  readonly anteile: readonly number[];
  readonly zeilen: readonly (readonly string[])[];
}

export type Auskunftsteil =
  | { readonly absatz: string }
  | { readonly punkte: readonly string[] }
  | { readonly tabelle: Auskunftstabelle };

/** A heading with what stands below it. */
export interface Auskunftsabschnitt {
  readonly titel: string;
  readonly ebene: 1 | 2 | 3;
  readonly teile: readonly Auskunftsteil[];
}

/** What is stored about a person, in words, as it goes to that person. */
export interface Auskunftsdokument {
  readonly titel: string;
  readonly untertitel: string;
  /** At the head of each page; names nobody. */
  readonly kopfzeile: string;
  readonly abschnitte: readonly Auskunftsabschnitt[];
}
