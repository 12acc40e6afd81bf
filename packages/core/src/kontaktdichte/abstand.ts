import { addMonthsToDay, type DayNumber } from "../calendar.ts";
import type { Forderung, Zeitraum } from "./konzept.ts";

/** The window of a count in which the recommendation thinks: six months, read as 182 days (KD-02). */
export const isHalbjahr = (zeitraum: Zeitraum): boolean => "monate" in zeitraum && zeitraum.monate === 6;

/**
 * The longest time between two contacts that a duty allows: `hoechstens` as it stands; n in six months
 * floor(182 / n) days, for one too; otherwise one in a window the window itself, several floor(days / n), where
 * m months have 182·m/6 days.
 */
export const abstandOf = (forderung: Forderung, halbjahrTage: number): Zeitraum => {
  if ("hoechstens" in forderung) return forderung.hoechstens;
  const { kontakte, in: fenster } = forderung.mindestens;
  if (isHalbjahr(fenster)) return { tage: Math.floor(halbjahrTage / kontakte) };
  if (kontakte === 1) return fenster;
  return { tage: Math.floor(("tage" in fenster ? fenster.tage : (halbjahrTage * fenster.monate) / 6) / kontakte) };
};

/** The day that lies a time after an anchor; months clamp to the month's last day. */
export const dayAfter = (anchor: DayNumber, abstand: Zeitraum): DayNumber =>
  "tage" in abstand ? anchor + abstand.tage : addMonthsToDay(anchor, abstand.monate);

/** The first day of a window that ends with the Stichtag, both in. */
export const windowStart = (stichtag: DayNumber, fenster: Zeitraum, halbjahrTage: number): DayNumber =>
  isHalbjahr(fenster)
    ? stichtag - halbjahrTage
    : "tage" in fenster
      ? stichtag - fenster.tage
      : addMonthsToDay(stichtag, -fenster.monate);

/**
 * The day to enter in VerBIS as "kein Kontakt Vermittler/Berater seit": the earliest x with x + interval on or after
 * the Stichtag (KD-36).
 */
export const searchDay = (stichtag: DayNumber, abstand: Zeitraum): DayNumber => {
  if ("tage" in abstand) return stichtag - abstand.tage;
  // clamping makes months flat at their ends, so going back can land a few days before the answer, never after it
  let day = addMonthsToDay(stichtag, -abstand.monate);
  while (addMonthsToDay(day, abstand.monate) < stichtag) day += 1;
  return day;
};

// the most days that one to six calendar months in a row can have; from the seventh on 31 each
const MOST_DAYS = [0, 31, 62, 92, 123, 153, 184] as const;

/** The most days that a length of time can have; what a looser duty is measured by (GE-11). */
export const mostDays = (zeitraum: Zeitraum): number =>
  "tage" in zeitraum ? zeitraum.tage : (MOST_DAYS[zeitraum.monate] ?? MOST_DAYS[6] + (zeitraum.monate - 6) * 31);
