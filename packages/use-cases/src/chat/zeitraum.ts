import { addMonths, datum, type IsoDate, isIsoDate, Refusal } from "@verlauf/core";

export interface Zeitraum {
  readonly von: IsoDate;
  readonly bis: IsoDate;
}

const HOECHSTENS_MONATE = 12;

/** Both days are days, in their order, and there is something left of them. */
const requireZeitraum = ({ von, bis }: Zeitraum, heute: IsoDate): void => {
  for (const tag of [von, bis]) {
    if (!isIsoDate(tag)) throw new Refusal("Diesen Tag gibt es nicht. Bitte ein Datum wie 30.06.2026 angeben.");
  }
  if (bis < von) throw new Refusal(`Das Ende (${datum(bis)}) liegt vor dem Beginn (${datum(von)}).`);
  if (bis < heute) throw new Refusal(`Der Zeitraum ist schon vorbei: Er endete am ${datum(bis)}.`);
};

/** Of whatever people enter: what lies longer ago than a month is past, and nobody makes it look otherwise. */
export const requireNeuenZeitraum = (zeitraum: Zeitraum, heute: IsoDate): void => {
  requireZeitraum(zeitraum, heute);
  if (zeitraum.von < addMonths(heute, -1)) throw new Refusal("Der Beginn liegt mehr als einen Monat zurück.");
};

/** Of an absence besides: it lasts no longer than a year. */
export const requireAbwesenheit = (zeitraum: Zeitraum, heute: IsoDate): void => {
  requireNeuenZeitraum(zeitraum, heute);
  const { von, bis } = zeitraum;
  if (bis > addMonths(von, HOECHSTENS_MONATE)) throw new Refusal("Möglich sind höchstens zwölf Monate.");
};
