import type { IsoDate, Katalog, Monat, Quartal, Rechtskreis, Ziehungsebene } from "@verlauf/core";

/** What a workbook says of itself, signed, in a custom property and in a hidden sheet. */
export interface Fragebogenkennung {
  readonly schema: "verlauf-fragebogen/1";
  readonly ebene: Ziehungsebene;
  readonly zeitraum: Monat | Quartal;
  readonly dienststelle: string;
  /** The team, "RD", "Z"; of calibration cases the team whose lead fills it. */
  readonly einheit: string;
  readonly katalog: string;
  readonly version: string;
  /** The references of the cases by their number in the workbook: "01" → "2026-10-63504-412-01". */
  readonly faelle: Readonly<Record<string, string>>;
  /** Day on which it was made. */
  readonly erzeugt: IsoDate;
}

export interface Fragebogenfall {
  /** "01" … "10"; a replacement has the next number. */
  readonly nr: string;
  readonly referenz: string;
  /** Null where the workbook goes through a channel that shows references only. */
  readonly kundennummer: string | null;
  readonly rechtskreis: Rechtskreis;
  /** The period under review (VK-10). */
  readonly zeitraum: { readonly von: IsoDate; readonly bis: IsoDate };
  /** Preliminary facts as sentences. */
  readonly vorab: { readonly kontakte: string; readonly kontaktdichte: string };
  /** The number of the case in its place with the reason; such a case is listed and not asked about. */
  readonly ersetzt: { readonly durch: string | null; readonly grund: string } | null;
}

/** Everything that stands in one questionnaire. */
export interface Fragebogen {
  readonly kennung: Fragebogenkennung;
  /** The house's name, or its number where it has none. */
  readonly haus: string;
  readonly bereich: string | null;
  /** "Team 412", "RD Hessen", "Zentrale". */
  readonly bezeichnung: string;
  /** "Weisung 201710020 …" or the house rule. */
  readonly regeltext: string;
  readonly rueckgabeBis: IsoDate | null;
  /** Name of who stands in for the team lead on the day it is made. */
  readonly vertretung: string | null;
  /** Whether a case with § 16a needs must not be rated, for want of consent. */
  readonly ohneParagraf16a: boolean;
  readonly faelle: readonly Fragebogenfall[];
  readonly katalog: Katalog;
}
