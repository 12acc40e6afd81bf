import {
  begruendung,
  entscheidendOf,
  type Fall,
  type Hinweis,
  type IsoDate,
  type Regel,
  type Regelstand,
  type Status,
  type Urteil,
} from "@verlauf/core";

/** A verdict as lists and other programs take it: flat, absent values null. */
export interface Eintrag {
  readonly kundennummer: string;
  readonly team: string;
  readonly status: Status;
  readonly faelligAm: IsoDate | null;
  readonly tageUeberfaellig: number | null;
  readonly kontakte: number | null;
  readonly mindestens: number | null;
  readonly dichteUnterschritten: boolean | null;
  readonly regel: Regel | null;
  readonly bis: IsoDate | null;
  readonly tageOffen: number | null;
  readonly begruendung: string;
  readonly hinweise: readonly Hinweis[];
  readonly terminAm: IsoDate | null;
}

export const eintragOf = (urteil: Urteil, fall: Fall, regeln: Regelstand): Eintrag => {
  const { lage, zaehlung } = urteil;
  const befund = entscheidendOf(urteil);
  return {
    kundennummer: fall.kundennummer,
    team: fall.team,
    status: lage.status,
    faelligAm: befund?.faelligAm ?? null,
    tageUeberfaellig: "tageUeberfaellig" in lage ? lage.tageUeberfaellig : null,
    kontakte: zaehlung?.kontakte ?? null,
    mindestens: zaehlung?.mindestens ?? null,
    dichteUnterschritten: zaehlung?.unterschritten ?? null,
    regel: befund?.pflicht.regel ?? null,
    bis: "bis" in lage ? lage.bis : null,
    tageOffen: "tageOffen" in lage ? lage.tageOffen : null,
    // a sentence costs as much as the verdict, and most lists show few of their persons
    get begruendung() {
      return begruendung(urteil, fall, regeln);
    },
    hinweise: urteil.hinweise,
    terminAm: urteil.terminAm,
  };
};
