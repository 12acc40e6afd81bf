import type { IsoDate, Monat } from "@verlauf/core";

/** What of a kind has gone. */
export interface Geloescht {
  readonly lieferungen: number;
  readonly ausnahmen: number;
  readonly berichtigungen: number;
  readonly vertretungen: number;
  readonly ziehungen: number;
  readonly rueckgaben: number;
  readonly freigaben: number;
  readonly handlungsfelder: number;
}

export interface Faellig {
  readonly heute: IsoDate;
  /** Of what has no day of its own: the first month that stays. */
  readonly ersterMonat: (dienststelle: string) => Monat;
}

/** Where one person's data stand. */
export interface Personenspuren {
  /** Days of the deliveries, with their offices. */
  readonly lieferungen: readonly { readonly dienststelle: string; readonly datenstand: IsoDate }[];
  readonly ausnahmen: number;
  /** Draws in whose frame the person stands, with the reference where they were drawn. */
  readonly ziehungen: readonly {
    readonly ebene: string;
    readonly dienststelle: string;
    readonly einheit: string;
    readonly zeitraum: string;
    readonly referenz: string | null;
  }[];
  readonly rueckgaben: number;
}

/** Why one person's data go before their time, in words that say nothing about the person. */
export const LOESCHGRUENDE = ["antrag", "widerspruch", "unrechtmaessig", "anordnung"] as const;
export type Loeschgrund = (typeof LOESCHGRUENDE)[number];

/** Deletion: by the periods, and of one person before them. */
export interface Loeschungen {
  /** Deletes everything whose day has come; each kind by itself, so that what stops leaves the rest for the next time. */
  readonly loescheFaelliges: (faellig: Faellig) => Promise<Geloescht>;
  readonly personenspuren: (kundennummer: string) => Promise<Personenspuren>;
  /**
   * Takes one person out of everything, in one transaction. A frozen draw is written anew without the person, and the sum
   * of the former one stays; returned workbooks in which the person's case stood lose their file and that case. Whole go
   * those that belong to nobody and were found to hold the number.
   */
  readonly loeschePerson: (
    kundennummer: string,
    grund: Loeschgrund,
    unzugeordnete: readonly number[],
  ) => Promise<Personenspuren>;
}
