import { falte } from "./normalisiere.ts";

/** A word, a number or a sign that separates, with its place in the text. */
export interface Wort {
  readonly text: string;
  /** As it is compared. */
  readonly form: string;
  readonly von: number;
  readonly bis: number;
}

/** What a reader found at a place, and how many words it took. */
export interface Fund<T> {
  readonly wert: T;
  readonly laenge: number;
}

const WORT = /\p{L}+|\d+|[-+.,/&?§]/gu;

export const worteOf = (text: string): readonly Wort[] =>
  Array.from(text.matchAll(WORT), (match) => ({
    text: match[0],
    form: falte(match[0]),
    von: match.index,
    bis: match.index + match[0].length,
  }));

/** A word of digits. */
export interface Ziffern extends Wort {
  readonly text: `${number}`;
}

export const isZahl = (wort: Wort | undefined): wort is Ziffern => wort !== undefined && /^\d+$/.test(wort.form);

/** True where no space stands between the two. */
export const haengtAn = (wort: Wort, naechstes: Wort | undefined): boolean => naechstes?.von === wort.bis;
