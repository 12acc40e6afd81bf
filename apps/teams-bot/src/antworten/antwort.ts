import type { Absicht } from "../conversation/absicht.ts";

/** What a button does. Nobody vouches for what comes back: it is checked as what somebody typed would be. */
export interface Knopf {
  readonly titel: string;
  readonly absicht: Absicht;
  /** The one that is meant to be pressed. */
  readonly betont?: true | undefined;
}

export interface Zelle {
  readonly text: string;
  /** Beside the words, never in their place. */
  readonly farbe?: "achtung" | "warnung" | "gut" | undefined;
  /** A tap on the row's first cell does this. */
  readonly absicht?: Absicht | undefined;
}

export interface Tabelle {
  /** Three or four, with their relative widths. */
  readonly spalten: readonly { readonly titel: string; readonly breite: number }[];
  readonly zeilen: readonly (readonly Zelle[])[];
}

/** Something to fill in; `name` is the key under which it comes back with a button's absicht, in its place. */
export type Feld = {
  readonly name: string;
  readonly titel: string;
  readonly pflicht: boolean;
  readonly wert?: string | undefined;
} & (
  | { readonly art: "text"; readonly laenge: number; readonly hinweis?: string | undefined }
  | { readonly art: "tag"; readonly min?: string | undefined; readonly max?: string | undefined }
  | { readonly art: "auswahl"; readonly werte: readonly { readonly titel: string; readonly wert: string }[] }
);

/** A paragraph may hold **bold** words; nothing else is marked. What people typed goes in by `woertlich`. */
export type Absatz = string | { readonly liste: readonly string[] };

/** An answer before a channel gives it its form: a card, or text that says the same. */
export interface Antwort {
  readonly ueberschrift?: string | undefined;
  readonly absaetze: readonly Absatz[];
  readonly fakten?: readonly (readonly [name: string, wert: string])[] | undefined;
  readonly tabelle?: Tabelle | undefined;
  readonly felder?: readonly Feld[] | undefined;
  /** In small letters beneath: the data's day, remarks. */
  readonly hinweise?: readonly string[] | undefined;
  readonly knoepfe: readonly Knopf[];
}
