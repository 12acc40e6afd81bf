import { addMonthsToDay, type DayNumber, dayNumber, type IsoDate, type Profillage } from "@verlauf/core";
import { merkmaleOf } from "./lage.ts";
import type { Zufall } from "./zufall.ts";

/** A person's age and time in service, in day numbers. */
export interface Betreuung {
  readonly geburt: DayNumber;
  readonly seit: DayNumber;
  readonly bis: DayNumber | null;
  readonly reaktiviert: DayNumber | null;
  /** First day of the present time in service. */
  readonly beginn: DayNumber;
  /** Last day on which something can be on record. */
  readonly zuletzt: DayNumber;
  readonly jung: boolean;
}

const ANTEIL_U25 = 0.12;
const ANTEIL_BEENDET = 0.04;
const ANTEIL_REAKTIVIERT = 0.06;
const EIN_JAHR = 365;
const LAENGSTENS = 12 * EIN_JAHR;

const yearsAfter = (day: DayNumber, years: number): DayNumber => addMonthsToDay(day, 12 * years);

export const createBetreuung = (lage: Profillage, datenstand: IsoDate, zufall: Zufall): Betreuung => {
  const heute = dayNumber(datenstand);
  const jung = zufall.chance(ANTEIL_U25);
  // 17 to under 25, or 25 to 64
  const geburt = jung
    ? zufall.between(yearsAfter(heute, -25) + 1, yearsAfter(heute, -17))
    : zufall.between(yearsAfter(heute, -65) + 1, yearsAfter(heute, -25));
  const dauer = Math.min(zufall.duration(merkmaleOf(lage).dauer), LAENGSTENS);
  const seit = Math.max(heute - dauer, yearsAfter(geburt, 15));
  const base = { geburt, seit, bis: null, reaktiviert: null, beginn: seit, zuletzt: heute, jung };
  if (heute - seit > 2 * EIN_JAHR && zufall.chance(ANTEIL_REAKTIVIERT * 2)) {
    const bis = zufall.between(seit + EIN_JAHR, heute - 60);
    const reaktiviert = zufall.between(bis + 14, heute);
    return { ...base, bis, reaktiviert, beginn: reaktiviert };
  }
  if (heute - seit < 60 || !zufall.chance(ANTEIL_BEENDET)) return base;
  const bis = zufall.between(Math.max(seit + 30, heute - 180), heute - 1);
  return { ...base, bis, zuletzt: bis };
};
