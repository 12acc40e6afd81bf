import { STATUS, type Status } from "@verlauf/core";

/** How many persons are in which state. */
export type Zaehlung = Readonly<Record<Status, number>>;

export const personenOf = (zaehlung: Zaehlung): number => STATUS.reduce((sum, status) => sum + zaehlung[status], 0);

export const summe = (zaehlungen: readonly Zaehlung[]): Zaehlung =>
  zaehlungen.reduce<Zaehlung>(
    (sum, each) => ({
      ueberfaellig: sum.ueberfaellig + each.ueberfaellig,
      faellig: sum.faellig + each.faellig,
      im_soll: sum.im_soll + each.im_soll,
      ausgenommen: sum.ausgenommen + each.ausgenommen,
      profillage_offen: sum.profillage_offen + each.profillage_offen,
      nicht_geregelt: sum.nicht_geregelt + each.nicht_geregelt,
    }),
    { ueberfaellig: 0, faellig: 0, im_soll: 0, ausgenommen: 0, profillage_offen: 0, nicht_geregelt: 0 },
  );
