import { type Ausnahme, addDays, type IsoDate } from "@verlauf/core";
import { AUSNAHMEGRUENDE } from "./vokabular.ts";
import type { Zufall } from "./zufall.ts";

const ANTEIL = 0.035;
const ANTEIL_VERLAENGERT = 0.2;

const ausnahme = (grund: string, von: IsoDate, zufall: Zufall): Ausnahme => ({
  grund,
  von,
  bis: addDays(von, zufall.between(13, 90)),
  entschiedenAm: addDays(von, -zufall.between(0, 10)),
  auchU25: zufall.chance(0.1),
});

/** Few people are seen less often for a while, some of them for longer than was thought at first. */
export const createAusnahmen = (datenstand: IsoDate, zufall: Zufall): readonly Ausnahme[] => {
  if (!zufall.chance(ANTEIL)) return [];
  const first = ausnahme(zufall.oneOf(AUSNAHMEGRUENDE), addDays(datenstand, -zufall.between(0, 80)), zufall);
  return zufall.chance(ANTEIL_VERLAENGERT)
    ? [first, ausnahme(`verlängert: ${first.grund}`, addDays(first.bis, 1), zufall)]
    : [first];
};
