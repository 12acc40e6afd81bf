import type { IsoDate } from "../calendar.ts";
import type { Fallantworten } from "../fragenkatalog/antworten.ts";
import type { Ebene } from "../fragenkatalog/katalog.ts";
import type { Rechtskreis } from "../kunde.ts";
import type { Monat } from "../monat.ts";
import type { Ziehungsebene } from "../stichprobe/ziehung.ts";

/** A case as one of those who reviewed it judged it. Nothing says which person did. */
export interface Beurteilung extends Fallantworten {
  readonly monat: Monat;
  readonly dienststelle: string;
  readonly bereich: string | null;
  readonly team: string;
  /** The team's reference of the case, also in a sample of RD or Zentrale: by it double judgements are found. */
  readonly referenz: string;
  /** Who judged: the team's own lead, RD, Zentrale, or all leads of an area on a calibration case. */
  readonly durch: Ziehungsebene;
  /** Of calibration cases the team whose lead judged; else the same as `team`. */
  readonly beurteilendesTeam: string;
  readonly rechtskreis: Rechtskreis;
  readonly inVertretung: boolean;
  /** All questions that apply and the overall judgement are answered, and no needed reason is missing. */
  readonly vollstaendig: boolean;
  /** Needs municipal services without consent: counted as reviewed, never rated. */
  readonly nichtBewertet: boolean;
}

/** How far a team has come with a month; states and dates of the procedure, never a measure of a person. */
export interface Teamstand {
  readonly dienststelle: string;
  readonly bereich: string | null;
  readonly team: string;
  /** Cases to be reviewed, replaced ones left out. */
  readonly soll: number;
  readonly vollstaendig: number;
  /** Numbers of the cases that aren't complete. */
  readonly offen: readonly string[];
  readonly ersetzt: number;
  /** Day of the first return that was taken; null is missing. */
  readonly zurueckAm: IsoDate | null;
  readonly zuletztAm: IsoDate | null;
  readonly frist: IsoDate | null;
  readonly inVertretung: boolean;
  /** Doubtful answers of the last return that wait for a decision. */
  readonly zuKlaeren: number;
}

export const HANDLUNGSFELDSTAENDE = ["vorgeschlagen", "offen", "abgeschlossen"] as const;
export type Handlungsfeldstand = (typeof HANDLUNGSFELDSTAENDE)[number];

/** A field of action of the dialogue, carried over from month to month until it is closed (VK-17). */
export interface Handlungsfeld {
  readonly nr: number;
  /** Data month in which it came up. */
  readonly seit: Monat;
  readonly feld: string;
  readonly ursache: string;
  readonly strategie: string;
  readonly aktivitaet: string;
  readonly ebene: Ebene | null;
  readonly termin: IsoDate | null;
  readonly erwarteteWirkung: string;
  /** The question that will test the effect. */
  readonly prueffrage: string;
  readonly beobachteteWirkung: string;
  readonly stand: Handlungsfeldstand;
}
