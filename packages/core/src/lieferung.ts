import type { IsoDate } from "./calendar.ts";
import type { Gespraechsart, Kontakt, Vermerk } from "./kontakt.ts";
import type { Kunde } from "./kunde.ts";

/** The seven files of a delivery, in the order in which they are taken: what is referred to comes first. */
export const DATEIARTEN = [
  "organisation",
  "vertretungen",
  "kunden",
  "kontakte",
  "handlungsbedarfe",
  "strategien",
  "ausnahmen",
] as const;
export type Dateiart = (typeof DATEIARTEN)[number];

export const ROLLEN = ["TL", "BL", "GF", "VG", "GO", "RD", "Z", "IFK", "Verwaltung"] as const;
export type Rolle = (typeof ROLLEN)[number];

export const STRATEGIESTATUS = ["laufend", "erfolgreich", "nicht erfolgreich", "storniert"] as const;
export type Strategiestatus = (typeof STRATEGIESTATUS)[number];

/** A person of the organisation, with the unit and role. */
export interface Organisationseintrag {
  readonly dienststelle: string;
  readonly art: "AA" | "gE" | null;
  readonly rd: string;
  readonly bereich: string | null;
  readonly team: string | null;
  readonly teamart: string | null;
  readonly rolle: Rolle;
  readonly name: string;
  readonly email: string;
  readonly anmeldename: string;
  readonly objektId: string | null;
  readonly zeichen: string | null;
}

export interface Vertretung {
  readonly email: string;
  readonly vertretung: string;
  readonly von: IsoDate;
  readonly bis: IsoDate;
}

/** Whose record a row belongs to; the office is the customer's. */
export interface Zuordnung {
  readonly dienststelle: string;
  readonly kundennummer: string;
}

export interface Kontaktsatz extends Zuordnung, Kontakt {
  readonly gespraechsart: Gespraechsart | null;
  readonly vermerk: Vermerk | null;
}

export interface Handlungsbedarf extends Zuordnung {
  readonly schluesselgruppe: string;
  readonly handlungsbedarf: string;
  readonly festgestelltAm: IsoDate | null;
  readonly schwerpunkt: boolean | null;
}

export interface Strategie extends Zuordnung {
  readonly handlungsstrategie: string;
  readonly handlungsbedarf: string | null;
  readonly beginn: IsoDate;
  readonly ende: IsoDate | null;
  readonly status: Strategiestatus | null;
  readonly erledigtAm: IsoDate | null;
  readonly massnahmeBeginn: IsoDate | null;
  readonly massnahmeEnde: IsoDate | null;
}

/** A justified single case with fewer contacts (KD-13): both days are in. */
export interface Ausnahme {
  readonly grund: string;
  readonly von: IsoDate;
  readonly bis: IsoDate;
  readonly entschiedenAm: IsoDate;
  /** Suspends the young people's four weeks too. */
  readonly auchU25: boolean;
}

export interface Ausnahmesatz extends Zuordnung, Ausnahme {}

interface Saetze {
  readonly organisation: Organisationseintrag;
  readonly vertretungen: Vertretung;
  readonly kunden: Kunde;
  readonly kontakte: Kontaktsatz;
  readonly handlungsbedarfe: Handlungsbedarf;
  readonly strategien: Strategie;
  readonly ausnahmen: Ausnahmesatz;
}

export type Satz<A extends Dateiart> = Saetze[A];

/** Some rows of one kind on their way from the files to the store. */
export type Batch = {
  [A in Dateiart]: { readonly art: A; readonly saetze: readonly Saetze[A][] };
}[Dateiart];
