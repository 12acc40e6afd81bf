import { addDays, type IsoDate } from "@verlauf/core";

/** The day that a workbook's number means; undefined for a number that is none. */
export const tagOfSerial = (serial: number, ab1904: boolean): IsoDate | undefined => {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < 1 || whole > LAST) return undefined;
  // Excel believes in a 29.02.1900; all days that anybody reviews come long after it
  return addDays(ab1904 ? "1904-01-01" : "1899-12-30", whole);
};

const LAST = 2_900_000;
