import type { IsoDate } from "@verlauf/core";

/** A value of a stored customer record that takes the place of a wrong one (Art. 16 DSGVO). */
export interface NeueBerichtigung {
  readonly dienststelle: string;
  readonly datenstand: IsoDate;
  readonly kundennummer: string;
  /** A column of the record. */
  readonly feld: string;
  readonly wert: string | boolean | null;
  readonly grund: string;
  readonly am: IsoDate;
}

/** What is kept of a correction: what stands there since, and why. */
export interface Berichtigungssatz extends Omit<NeueBerichtigung, "kundennummer" | "wert"> {
  /** As text; null where the value was taken out. */
  readonly wert: string | null;
  readonly loeschenAm: IsoDate;
}

export interface Berichtigungen {
  /** Corrects the record and notes that it was done; false where that delivery or the person in it is gone. */
  readonly berichtige: (berichtigung: NeueBerichtigung) => Promise<boolean>;
}
