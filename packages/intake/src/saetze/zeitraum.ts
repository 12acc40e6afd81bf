import type { IsoDate } from "@verlauf/core";

/** True where both days are there and the last lies before the first. */
export const endetVorBeginn = (von: IsoDate | null, bis: IsoDate | null): boolean =>
  von !== null && bis !== null && bis < von;
