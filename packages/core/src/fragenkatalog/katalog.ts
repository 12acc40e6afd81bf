import type { IsoDate } from "../calendar.ts";
import type { Rechtskreis } from "../kunde.ts";

/** The four grades of a judgement, best first; the only answers that count as valid. */
export const GRADE = ["ja", "überwiegend ja", "überwiegend nein", "nein"] as const;
export type Grad = (typeof GRADE)[number];

/** Every answer that a question can get. */
export const ANTWORTEN = [...GRADE, "nicht beurteilbar", "trifft nicht zu"] as const;
export type Antwort = (typeof ANTWORTEN)[number];

/** Who is to act on an idea for improvement. */
export const EBENEN = ["Team", "Bereich", "Dienststelle", "RD"] as const;
export type Ebene = (typeof EBENEN)[number];

/** The most characters of a free text. */
export const FREITEXT_ZEICHEN = 300;

export interface Frage {
  /** As it stands in the workbook: "1" … "18", in a house's own also "3a". */
  readonly nr: string;
  readonly abschnitt: string;
  readonly text: string;
  readonly hinweis: string;
  /** Where the question comes from, as a reader would look it up. */
  readonly herkunft: string;
  /** Null reaches both. */
  readonly giltFuer: Rechtskreis | null;
  /** The answers that need a reason. */
  readonly begruendungBei: readonly Antwort[];
}

/** A catalogue of questions: dated data, so that a returned workbook can tell which one it was made from. */
export interface Katalog {
  readonly id: string;
  readonly version: string;
  readonly titel: string;
  readonly ab: IsoDate;
  readonly quelle: string;
  /** Stands on every print. */
  readonly kennzeichnung: string;
  readonly skala: readonly Antwort[];
  readonly fragen: readonly Frage[];
  /** The question of the overall judgement, which is a judgement of its own and never a mean. */
  readonly gesamtfrage: string;
  readonly ursachen: readonly string[];
}
