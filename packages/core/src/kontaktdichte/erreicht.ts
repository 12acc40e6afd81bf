import { birthday, type DayNumber } from "../calendar.ts";
import type { Fall } from "./fall.ts";
import type { Personenkreis } from "./konzept.ts";

const named = <T>(list: readonly T[] | undefined, value: T | null): boolean =>
  list === undefined || (value !== null && list.includes(value));

/** Whether a duty reaches a person, apart from age; what the export leaves empty matches nothing that is asked for. */
export const reaches = (kreis: Personenkreis, fall: Fall): boolean =>
  named(kreis.rechtskreis, fall.rechtskreis) &&
  named(kreis.profillage, fall.profillage) &&
  named(kreis.prognose, fall.integrationsprognose) &&
  named(kreis.kundenstatus, fall.kundenstatus) &&
  named(kreis.team, fall.team) &&
  named(kreis.teamart, fall.teamart ?? "AV");

/** Whether the person's age on a day lies within the duty's range. */
export const reachesAge = (kreis: Personenkreis, fall: Fall, day: DayNumber): boolean =>
  (kreis.alterUnter === undefined || day < birthday(fall.geburtsdatum, kreis.alterUnter)) &&
  (kreis.alterAb === undefined || day >= birthday(fall.geburtsdatum, kreis.alterAb));
