import type {
  Aussenauswertung,
  Auswertung,
  GezogenerFall,
  Handlungsfeld,
  IsoDate,
  Monat,
  Rahmen,
  Ziehungsprotokoll,
} from "@verlauf/core";

/** Where a review workbook belongs; signed into it, so that its fields of action can be carried over. */
export interface Mappenkopf {
  readonly monat: Monat;
  readonly ebene: "bereich" | "dienststelle" | "rd";
  /** "Bereich 41", "Jobcenter Musterstadt", "RD Hessen". */
  readonly bezeichnung: string;
  readonly haus: string;
  /** The day it was made. */
  readonly stand: IsoDate;
  readonly regeltext: string;
  readonly fristAntworten: IsoDate | null;
}

/** A free text of a case as the reader of the workbook may see it. */
export interface Falltext {
  readonly referenz: string;
  /** Null belongs to the overall judgement. */
  readonly nr: string | null;
  readonly art: "begruendung" | "ansatz" | "gutePraxis" | "gesamtbegruendung";
  /** Null is held back until a person has released it. */
  readonly text: string | null;
}

/**
 * The record of a draw as the reader of the workbook may see it. A ticket is the hash of a known text and one of few
 * enough numbers to try them all, so it is null where the numbers aren't for the reader.
 */
export interface Mappenprotokoll extends Omit<Ziehungsprotokoll, "rahmen" | "faelle"> {
  readonly rahmen: Omit<Rahmen, "ids" | "sha256"> & { readonly sha256: string | null };
  readonly faelle: readonly (Pick<GezogenerFall, "referenz" | "ersetztDurch" | "grund"> & {
    readonly ticket: string | null;
  })[];
}

/** An area's or an office's review workbook. */
export interface Innenmappe {
  readonly kopf: Mappenkopf;
  readonly auswertung: Auswertung;
  /** Every free text that there is; `auswertung.beurteilungen` is not read for texts. */
  readonly texte: readonly Falltext[];
  readonly handlungsfelder: readonly Handlungsfeld[];
  /** The records of the teams' draws. */
  readonly protokolle: readonly Mappenprotokoll[];
}

/** The RD's review workbook: no cases, no free texts. */
export interface Aussenmappe {
  readonly kopf: Mappenkopf;
  readonly auswertung: Aussenauswertung;
  readonly handlungsfelder: readonly Handlungsfeld[];
}
