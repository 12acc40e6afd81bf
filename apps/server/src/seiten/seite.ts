/** A page of words: what it says, before it is given a form. */
export interface Seite {
  readonly titel: string;
  readonly abschnitte: readonly Abschnitt[];
}

export interface Abschnitt {
  readonly titel: string;
  readonly absaetze?: readonly string[];
  readonly punkte?: readonly string[];
  readonly angaben?: readonly Angabe[];
}

/** Something that is kept. */
export interface Angabe {
  readonly was: string;
  readonly wofuer: string;
  readonly wieLange: string;
}
