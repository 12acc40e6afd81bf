import type { IsoDate } from "./calendar.ts";

export const KONTAKTARTEN = [
  "persönlich",
  "telefonisch",
  "schriftlich",
  "E-Mail",
  "Video",
  "Gruppe",
  "nicht erschienen",
] as const;
export type Kontaktart = (typeof KONTAKTARTEN)[number];

export const GESPRAECHSARTEN = ["Erstgespräch", "Zweitgespräch", "Folgegespräch"] as const;
export type Gespraechsart = (typeof GESPRAECHSARTEN)[number];

/** With whom a contact was; an export's empty field is "Integrationsfachkraft". */
export const STELLEN = [
  "Integrationsfachkraft",
  "Fallmanagement",
  "Leistung",
  "Eingangszone",
  "Träger",
  "ÄD",
  "PD",
] as const;
export type Stelle = (typeof STELLEN)[number];

export const VERMERKE = ["Standortbestimmung", "Beratungsvermerk"] as const;
export type Vermerk = (typeof VERMERKE)[number];

/** What decides whether a contact counts. */
export interface Kontakt {
  readonly datum: IsoDate;
  readonly art: Kontaktart;
  readonly stelle: Stelle;
}
