import type { IsoDate } from "../calendar.ts";
import type { Antwort, Ebene, Grad } from "./katalog.ts";

export interface Fragenantwort {
  readonly nr: string;
  /** Null is still open. */
  readonly antwort: Antwort | null;
  readonly begruendung: string;
}

/** What is said of a case as a whole (G1 to G4), with what the review noted beside it. */
export interface Gesamtangabe {
  readonly gesamturteil: Grad | null;
  readonly ursachen: readonly string[];
  readonly ansatz: string;
  readonly ebene: Ebene | null;
  readonly gutePraxis: string;
  /** Whether the case needs municipal services; null is not said. */
  readonly paragraf16a: boolean | null;
  /** The review looked back as far as this day instead of twelve months. */
  readonly verlaengertBis: IsoDate | null;
  /** Why it looked back further. */
  readonly begruendung: string;
}

/** The answers to one case; `fall` is its number in the workbook, "01". */
export interface Fallantworten {
  readonly fall: string;
  readonly antworten: readonly Fragenantwort[];
  readonly gesamt: Gesamtangabe;
}

export type Antwortfeld = "antwort" | "begruendung" | keyof Omit<Gesamtangabe, "begruendung"> | "gesamtbegruendung";

/** What is to be said about an answer: `klaeren` a person has to decide, `hinweis` is for information. */
export interface Meldung {
  readonly fall: string;
  /** Null where it is about the case as a whole. */
  readonly nr: string | null;
  readonly feld: Antwortfeld;
  readonly stufe: "hinweis" | "klaeren";
  readonly satz: string;
}
