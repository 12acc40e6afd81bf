import type { Auslassung, IsoDate, RegelId, Status } from "@verlauf/core";

/** The day on which everybody is judged; the recommendation of 2010 is in force by itself on it. */
export const STICHTAG: IsoDate = "2016-06-01";

/** The answer that all of the compared programs have to give. */
export interface Antwort {
  readonly status: Status | Auslassung;
  readonly faelligAm: IsoDate | null;
  readonly tageUeberfaellig: number | null;
  readonly kontakte: number | null;
  readonly dichteUnterschritten: boolean | null;
  readonly regel: RegelId | null;
}

export const NICHT_IN_BETREUUNG: Antwort = {
  status: "nicht_in_betreuung",
  faelligAm: null,
  tageUeberfaellig: null,
  kontakte: null,
  dichteUnterschritten: null,
  regel: null,
};

export const BESCHAEFTIGTENFALL: Antwort = { ...NICHT_IN_BETREUUNG, status: "beschaeftigtenfall" };

export const isSame = (left: Antwort, right: Antwort): boolean =>
  left.status === right.status &&
  left.faelligAm === right.faelligAm &&
  left.tageUeberfaellig === right.tageUeberfaellig &&
  left.kontakte === right.kontakte &&
  left.dichteUnterschritten === right.dichteUnterschritten &&
  left.regel === right.regel;
