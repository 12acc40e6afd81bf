import type { Aussenauswertung, Auswertung, Handlungsfeld, IsoDate, Monat, Ziehungsprotokoll } from "@verlauf/core";

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

/** An area's or an office's review workbook. */
export interface Innenmappe {
  readonly kopf: Mappenkopf;
  readonly auswertung: Auswertung;
  /** Every free text that there is; `auswertung.beurteilungen` is not read for texts. */
  readonly texte: readonly Falltext[];
  readonly handlungsfelder: readonly Handlungsfeld[];
  /** The records of the teams' draws. */
  readonly protokolle: readonly Ziehungsprotokoll[];
}

/** The RD's review workbook: no cases, no free texts. */
export interface Aussenmappe {
  readonly kopf: Mappenkopf;
  readonly auswertung: Aussenauswertung;
  readonly handlungsfelder: readonly Handlungsfeld[];
}
