import type { IsoDate } from "./calendar.ts";
import type { Kunde } from "./kunde.ts";

type Betreuung = Pick<Kunde, "betreuungSeit" | "betreuungBis" | "reaktiviertAm">;

/** Whether a customer is served on the day: within Betreuung seit and bis, or reactivated since. */
export const isInBetreuung = ({ betreuungSeit, betreuungBis, reaktiviertAm }: Betreuung, tag: IsoDate): boolean => {
  if (betreuungSeit > tag) return false;
  return (
    betreuungBis === null ||
    betreuungBis >= tag ||
    (reaktiviertAm !== null && reaktiviertAm <= tag && betreuungBis < reaktiviertAm)
  );
};
