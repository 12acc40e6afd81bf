import { birthday, dayNumber, type IsoDate } from "../calendar.ts";
import type { Profillage } from "../kunde.ts";
import type { Fall } from "./fall.ts";

/** Which persons of a unit a question is about; what is left out, or an empty list, isn't narrowed. */
export interface Eingrenzung {
  readonly profillage?: readonly Profillage[] | undefined;
  /** Not yet 25 on the Stichtag, which is what lists are asked for; duties of young people look at their due date. */
  readonly unter25?: true | undefined;
}

const JUNG_UNTER = 25;

/** Whether a question that is narrowed like this is about a person. */
export const isGemeint = (
  { profillage = [], unter25 }: Eingrenzung,
  fall: Pick<Fall, "profillage" | "geburtsdatum">,
  stichtag: IsoDate,
): boolean =>
  (unter25 === undefined || dayNumber(stichtag) < birthday(fall.geburtsdatum, JUNG_UNTER)) &&
  (profillage.length === 0 || (fall.profillage !== null && profillage.includes(fall.profillage)));
