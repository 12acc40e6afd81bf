import {
  type Ausgeschlossen,
  findPersonenbezug,
  type GezogenerFall,
  type Pruefregel,
  type Rahmen,
  type Ziehung,
  type Ziehungsprotokoll,
} from "@verlauf/core";

/** A drawn case for those who see cases by reference only. */
type Referenzfall = Pick<GezogenerFall, "referenz" | "ersetztDurch" | "grund">;

/**
 * A record without Kundennummern and without what they could be computed from: a ticket is the hash of a known text and
 * one of few enough numbers to try them all.
 */
export interface Referenzprotokoll extends Omit<Ziehungsprotokoll, "rahmen" | "faelle"> {
  readonly rahmen: Pick<Rahmen, "anzahl" | "rueckschauMonate"> & {
    /** Null where the frame is so small that its numbers could be tried. */
    readonly sha256: string | null;
    readonly ausgeschlossen: Omit<Ausgeschlossen, "beschaeftigtenfall">;
  };
  readonly faelle: readonly Referenzfall[];
}

/** The full record for those who may see the numbers, else the one by reference. */
export type Protokollansicht = Ziehungsprotokoll | Referenzprotokoll;

export interface Ziehungsansicht extends Omit<Ziehung, "protokoll"> {
  readonly protokoll: Protokollansicht;
}

export interface Stichprobenansicht {
  readonly zeitraum: Ziehung["zeitraum"];
  readonly regel: Omit<Pruefregel, "faelle">;
  readonly ziehungen: readonly Ziehungsansicht[];
  readonly hinweise: readonly string[];
}

export const hasNummern = (protokoll: Protokollansicht): protokoll is Ziehungsprotokoll => "ids" in protokoll.rahmen;

/** From this size on nobody can try all frames. */
const SMALLEST_FRAME = 3;

const ZURUECKGEHALTEN = "Der Grund ist zurückgehalten: Er kann auf eine Person weisen.";

/** A record by reference. A reason is what somebody wrote, so it is held back where it may point to a person. */
export const ohneNummern = (protokoll: Ziehungsprotokoll): Referenzprotokoll => {
  const { rahmen, faelle, datenstand } = protokoll;
  const { anzahl, rueckschauMonate, sha256 } = rahmen;
  const { beschaeftigtenfall: _, ...ausgeschlossen } = rahmen.ausgeschlossen;
  const nummern = faelle.map(({ kundennummer }) => kundennummer);
  const isPersonal = (grund: string | null): boolean =>
    grund !== null && findPersonenbezug(grund, nummern, datenstand).length > 0;
  return {
    ...protokoll,
    rahmen: { anzahl, rueckschauMonate, sha256: anzahl < SMALLEST_FRAME ? null : sha256, ausgeschlossen },
    faelle: faelle.map(({ referenz, ersetztDurch, grund }) => ({
      referenz,
      ersetztDurch,
      grund: isPersonal(grund) ? ZURUECKGEHALTEN : grund,
    })),
  };
};
