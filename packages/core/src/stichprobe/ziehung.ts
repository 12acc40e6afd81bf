import type { IsoDate } from "../calendar.ts";
import type { Rechtskreis } from "../kunde.ts";
import type { Monat, Quartal } from "../monat.ts";

/** Lower-case hex SHA-256 of a text in UTF-8; passed in, so that the core stays without I/O. */
export type Sha256 = (text: string) => string;

/** Which rule prescribes a month's review, and how many cases a team draws. */
export interface Pruefregel {
  readonly id: "vkb-2017-05" | "vkb-2017-10" | "hausregel";
  readonly quelle: string;
  /** First and last day on which the rule itself is in force; null is open. */
  readonly ab: IsoDate;
  readonly bis: IsoDate | null;
  readonly faelle: number;
}

/** Who draws: a team its ten, RD and Zentrale a sample of the cases below them, an area its two calibration cases. */
export const ZIEHUNGSEBENEN = ["team", "rd", "zentrale", "kalibrierung"] as const;
export type Ziehungsebene = (typeof ZIEHUNGSEBENEN)[number];

/** Whether the leads of teams judge the cases; then everything stays inside one office. */
export const isTeamebene = (ebene: Ziehungsebene): boolean => ebene === "team" || ebene === "kalibrierung";

/** What a draw asks of a customer of the team on the data date. */
export interface Rahmenperson {
  readonly kundennummer: string;
  readonly team: string;
  /** Null counts as AV. */
  readonly teamart: string | null;
  readonly rechtskreis: Rechtskreis;
  readonly betreuungSeit: IsoDate;
  readonly betreuungBis: IsoDate | null;
  /** Back in service since; decides with the two days above who is in service on the data date. */
  readonly reaktiviertAm: IsoDate | null;
  readonly beschaeftigtenfall: boolean;
  readonly sperrvermerk: boolean;
  /** Need for municipal services, § 16a SGB II. */
  readonly paragraf16a: boolean;
}

/** Each person once, under the first reason that applies; the keys are those of the record. */
export interface Ausgeschlossen {
  readonly beschaeftigtenfall: number;
  readonly gesperrt: number;
  readonly paragraf16a: number;
  readonly schon_geprueft: number;
}

/** The customers among whom is drawn. */
export interface Rahmen {
  readonly anzahl: number;
  /** Of the ids, sorted by code point, joined by LF; of a record that lacks people a word in its place. */
  readonly sha256: string;
  readonly ids: readonly string[];
  readonly ausgeschlossen: Ausgeschlossen;
  /** How many months of the look-back held. */
  readonly rueckschauMonate: number;
}

export interface GezogenerFall {
  /** `<YYYY-MM>-<Dienststelle>-<Team>-<01…>`; says nothing about the person. */
  readonly referenz: string;
  readonly kundennummer: string;
  readonly ticket: string;
  /** The reference of the case in its place; null while the case stands, and where nobody was left to take it. */
  readonly ersetztDurch: string | null;
  /** Why it was replaced; null while the case stands. */
  readonly grund: string | null;
}

/** Whether a drawn case is to be reviewed: it hasn't been replaced, with or without another in its place. */
export const isStehend = ({ grund }: Pick<GezogenerFall, "grund">): boolean => grund === null;

/**
 * The record of a draw as it is kept and handed out: from it alone anyone can check the draw. Drawn cases stand in the
 * order of their numbers, a case drawn as a replacement after the others.
 */
export interface Ziehungsprotokoll {
  readonly monat: Monat | Quartal;
  readonly dienststelle: string;
  /** A team; of an RD's or the Zentrale's own sample "RD" or "Z", of calibration cases the Bereich. */
  readonly team: string;
  readonly datenstand: IsoDate;
  readonly regel: Omit<Pruefregel, "faelle">;
  readonly basisSeed: string;
  readonly seed: string;
  readonly rahmen: Rahmen;
  readonly faelle: readonly GezogenerFall[];
  readonly gezogen: { readonly am: IsoDate; readonly von: string };
  /** How many people's data were deleted from the record since; left out where it is as it was drawn. */
  readonly geschwaerzt?: number;
}

/** A draw as the store keeps it: whose it is, what was noted, and the record. */
export interface Ziehung {
  readonly ebene: Ziehungsebene;
  /** Of a team and of calibration cases the office; of an RD its name; of the Zentrale "Z". */
  readonly dienststelle: string;
  /** As in the record. */
  readonly einheit: string;
  readonly zeitraum: Monat | Quartal;
  readonly hinweise: readonly string[];
  readonly protokoll: Ziehungsprotokoll;
}
