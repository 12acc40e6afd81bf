import type { IsoDate, Konzept } from "@verlauf/core";

/** The codes of the sixteen Länder, for their public holidays. */
export const LAENDER = [
  "BB",
  "BE",
  "BW",
  "BY",
  "HB",
  "HE",
  "HH",
  "MV",
  "NI",
  "NW",
  "RP",
  "SH",
  "SL",
  "SN",
  "ST",
  "TH",
] as const;
export type Land = (typeof LAENDER)[number];

export const EINRICHTUNGSARTEN = ["gE", "AA"] as const;
export type Einrichtungsart = (typeof EINRICHTUNGSARTEN)[number];

/** Whose configuration it is; what the file doesn't say is null. */
export interface Haus {
  readonly name: string | null;
  readonly art: Einrichtungsart | null;
  readonly land: Land | null;
  /** Null holds for every office in the data. */
  readonly dienststelle: string | null;
}

/** A day of the month: its n-th working day (at most the last), or a calendar day or the next working day. */
export type Frist = { readonly arbeitstag: number } | { readonly tag: number };

/** The dates of a review month. */
type Fristname = "listeAusgabe" | "faelleAblage" | "antworten" | "zusammenfuehrung" | "dialog";

/** The case review of the house (`fallpruefung`). */
export interface Fallpruefung {
  /** Goes on with the review after the directives' end; null leaves it at that. */
  readonly hausregel: { readonly quelle: string; readonly ab: IsoDate; readonly faelle: number } | null;
  readonly rueckschau: { readonly monate: number };
  readonly paragraf16a: { readonly zustimmung: IsoDate | null };
  /** How and when the staff council took part; null allows no draw. */
  readonly beteiligung: { readonly dokumentiert: IsoDate; readonly art: string } | null;
  readonly fristen: Readonly<Record<Fristname, Frist>>;
  /** Working days before and after the answers are due. */
  readonly erinnerungen: { readonly vorher: readonly number[]; readonly danach: readonly number[] };
  readonly ablage: { readonly wurzel: string; readonly intern: string; readonly rd: string };
  /** "standard", or the path of a file with the house's own questions. */
  readonly katalog: string;
}

/** What a channel may show: counts, references of cases, or Kundennummern. */
export const KANALSTUFEN = ["zahlen", "fallreferenz", "kundennummer"] as const;
export type Kanalstufe = (typeof KANALSTUFEN)[number];

export interface Datenschutz {
  readonly zweck: string;
  readonly verantwortlich: string | null;
  readonly kanal: { readonly chat: Kanalstufe; readonly webhook: Kanalstufe; readonly mail: Kanalstufe };
  /** Day of the notice under § 80 SGB X. */
  readonly anzeige80: IsoDate | null;
  /** How long things are kept. */
  readonly loeschen: {
    readonly lieferungen: { readonly monate: number };
    readonly fallpruefungen: { readonly monate: number };
    readonly protokoll: { readonly monate: number };
  };
}

/** A house's `verlauf.yaml`, one document of it, with everything filled in that the file leaves out. */
export interface Konfiguration {
  readonly haus: Haus;
  /** In the file's order. */
  readonly kontaktdichte: readonly Konzept[];
  readonly fallpruefung: Fallpruefung;
  readonly datenschutz: Datenschutz;
}
