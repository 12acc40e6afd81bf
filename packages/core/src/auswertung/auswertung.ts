import type { Frage, Grad, Katalog } from "../fragenkatalog/katalog.ts";
import type { Monat } from "../monat.ts";
import type { Beurteilung, Teamstand } from "./beurteilung.ts";

/** A share with its 95 % Wilson interval, each from 0 to 1. */
export interface Anteil {
  readonly anteil: number;
  readonly von: number;
  readonly bis: number;
}

/** How often which answer was given to a question: counts, never scores. */
export interface Haeufigkeiten {
  readonly grade: Readonly<Record<Grad, number>>;
  /** The answers that are grades: what shares rest on. */
  readonly gueltig: number;
  readonly nichtBeurteilbar: number;
  readonly trifftNichtZu: number;
  /** Applies and is not answered yet. */
  readonly offen: number;
  /** "ja" and "überwiegend ja" together; null below 30 valid answers, which show nothing. */
  readonly positiv: Anteil | null;
}

export interface Fragenergebnis extends Haeufigkeiten {
  readonly frage: Frage;
}

/** A team's own result, for talks within the area: counts only, whatever their number. */
export interface Teamergebnis {
  readonly stand: Teamstand;
  readonly gesamt: Haeufigkeiten;
  readonly fragen: readonly Fragenergebnis[];
}

export interface Monatsergebnis {
  readonly monat: Monat;
  readonly faelle: number;
  readonly gesamt: Haeufigkeiten;
  readonly fragen: readonly Fragenergebnis[];
}

/** A question that was judged mostly negative in two consecutive months: proposed, never decided. */
export interface Feldvorschlag {
  readonly frage: Frage;
  /** The earlier month first. */
  readonly monate: readonly [Feldmonat, Feldmonat];
}

export interface Feldmonat {
  readonly monat: Monat;
  readonly negativ: number;
  readonly gueltig: number;
}

/** How often those who judged the same case gave a question the same grade. */
export interface Uebereinstimmung {
  /** Null is the overall judgement. */
  readonly frage: Frage | null;
  readonly paare: number;
  readonly gleich: number;
  /** Null without pairs. */
  readonly anteil: number | null;
  /** Gwet's AC1, unweighted over the four grades; null without pairs. */
  readonly ac1: number | null;
}

export interface Umfang {
  readonly teams: number;
  readonly zurueck: number;
  readonly verspaetet: number;
  readonly inVertretung: number;
  readonly soll: number;
  readonly beurteilt: number;
  readonly vollstaendig: number;
  readonly ersetzt: number;
  readonly verlaengert: number;
  readonly nichtBewertet: number;
}

/** The merged result of an area or an office for a month. It stays in the office. */
export interface Auswertung {
  readonly monat: Monat;
  readonly katalog: Katalog;
  readonly umfang: Umfang;
  readonly gesamt: Haeufigkeiten;
  readonly fragen: readonly Fragenergebnis[];
  /** By name, never by result. */
  readonly teams: readonly Teamergebnis[];
  /** Oldest first; the month itself is the last. */
  readonly trend: readonly Monatsergebnis[];
  readonly vorschlaege: readonly Feldvorschlag[];
  readonly uebereinstimmung: readonly Uebereinstimmung[];
  readonly ursachen: readonly { readonly ursache: string; readonly anzahl: number }[];
  /** The judgements that the counts rest on. */
  readonly beurteilungen: readonly Beurteilung[];
}

/** A count in something that leaves the office; null is hidden. */
export type Aussenzahl = number | null;

/** `Haeufigkeiten` for outside: without shares where a count that they rest on is hidden. */
export interface Aussenhaeufigkeiten {
  readonly grade: Readonly<Record<Grad, Aussenzahl>>;
  readonly gueltig: Aussenzahl;
  readonly nichtBeurteilbar: Aussenzahl;
  readonly trifftNichtZu: Aussenzahl;
  readonly positiv: Anteil | null;
}

/** One column of the RD's result: an office, all AA, all gE, or the whole district. */
export interface Aussenergebnis {
  readonly einheit: string;
  readonly art: "AA" | "gE" | null;
  readonly faelle: Aussenzahl;
  readonly gesamt: Aussenhaeufigkeiten;
  readonly fragen: readonly { readonly frage: Frage; readonly haeufigkeiten: Aussenhaeufigkeiten }[];
}

/** What an RD gets: counts of its offices with small ones hidden, no cases, no free texts, no team. */
export interface Aussenauswertung {
  readonly monat: Monat;
  readonly katalog: Katalog;
  readonly dienststellen: readonly Aussenergebnis[];
  /** All AA, all gE, the whole; those that have offices. */
  readonly summen: readonly Aussenergebnis[];
  /** The whole district over the months, oldest first. */
  readonly trend: readonly { readonly monat: Monat; readonly ergebnis: Aussenergebnis }[];
}
