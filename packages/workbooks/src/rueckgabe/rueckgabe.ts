import type { Fallantworten, Meldung } from "@verlauf/core";
import type { Fragebogenkennung } from "../fragebogen/fragebogen.ts";

/** A cell of a foreign workbook as it was read: text as shown, numbers and truth values as they are. */
export interface Fremdzelle {
  readonly wert: string | number | boolean | null;
  /** Holds a formula, whose result `wert` is. */
  readonly formel: boolean;
  /** Holds an error value like #NAME?. */
  readonly fehler: boolean;
}

export interface Fremdblatt {
  readonly name: string;
  /** Row number → column number (from 1) → cell; empty cells are left out. */
  readonly zeilen: ReadonlyMap<number, ReadonlyMap<number, Fremdzelle>>;
}

/** What was taken out of a file that somebody sent; nothing in it is trusted. */
export interface Fremdmappe {
  readonly blaetter: readonly Fremdblatt[];
  /** Custom properties. */
  readonly eigenschaften: Readonly<Record<string, string>>;
  /** Whether days count from 1904. */
  readonly ab1904: boolean;
  readonly hinweise: readonly string[];
}

export type Leseergebnis =
  | { readonly ok: true; readonly mappe: Fremdmappe }
  | { readonly ok: false /** Why it can't be taken, in German. */; readonly satz: string };

/** Whose workbook it is, and by which anchor that is known. */
export interface Erkennung {
  readonly kennung: Fragebogenkennung;
  readonly anker: "eigenschaft" | "blatt" | "zeilen" | "hand";
}

/** Something about a cell that the person should know (`hinweis`) or decide (`klaeren`). */
export interface Zellenmeldung {
  /** `Antworten!E17`, or a sheet's name where no cell is meant. */
  readonly zelle: string;
  readonly stufe: "hinweis" | "klaeren";
  readonly meldung: string;
  /** Which answer it is about, where a cell is known to hold one. */
  readonly platz?: Antwortplatz;
}

/** A question of a case; without a number the case's overall judgement. */
export type Antwortplatz = Pick<Meldung, "fall" | "nr">;

/** What a returned questionnaire says. */
export interface Rueckgabe {
  readonly faelle: readonly Fallantworten[];
  /** Who filled it says it was a substitute. */
  readonly inVertretung: boolean;
  readonly meldungen: readonly Zellenmeldung[];
  /** How many rows were found to belong to a case: 0 is nothing that could be taken. */
  readonly zeilen: number;
  /** Where each answer was found, to say in which cell a later message belongs. */
  readonly zelleOf: (meldung: Pick<Meldung, "fall" | "nr" | "feld">) => string;
}
