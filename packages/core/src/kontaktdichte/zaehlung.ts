import { type DayNumber, dayNumber, type IsoDate, isoDate } from "../calendar.ts";
import type { Kontakt } from "../kontakt.ts";
import type { Fall } from "./fall.ts";
import { type Anzahl, counts, type GeltendePflicht, type GeltendeZaehlung } from "./geltende-pflicht.ts";
import type { Regelstand } from "./regelstand.ts";
import type { Pflichtbefund, Zaehlbefund } from "./urteil.ts";

const collect = (
  days: DayNumber[],
  kontakte: readonly Kontakt[],
  zaehlung: GeltendeZaehlung,
  von: DayNumber,
  bis: DayNumber,
): void => {
  for (const kontakt of kontakte) {
    if (!counts(zaehlung, kontakt)) continue;
    const day = dayNumber(kontakt.datum);
    // one contact per calendar day (KD-28)
    if (day >= von && day <= bis && !days.includes(day)) days.push(day);
  }
};

const ascending = (left: DayNumber, right: DayNumber): number => left - right;

/** The days within a window, both ends in, on which contacts count, in order. */
const countedDays = (fall: Fall, zaehlung: GeltendeZaehlung, von: DayNumber, bis: DayNumber): readonly DayNumber[] => {
  const days: DayNumber[] = [];
  collect(days, fall.kontakte, zaehlung, von, bis);
  if (zaehlung.mitBg) collect(days, fall.kontakteDerBg, zaehlung, von, bis);
  return days.sort(ascending);
};

interface Fenster {
  readonly art: Zaehlbefund["fenster"];
  readonly von: DayNumber;
  readonly bis: DayNumber;
  /** Whether a missing number may be held against it on the Stichtag. */
  readonly zuEnde: boolean;
}

const fensterOf = (regeln: Regelstand, { vereinbarungAm, vereinbarungBis }: Fall, anzahl: Anzahl): Fenster => {
  const rollierend = { von: anzahl.ab, bis: regeln.tag, zuEnde: true };
  if (regeln.konzept?.fenster !== "vereinbarung" || !anzahl.halbjahr) return { art: "rollierend", ...rollierend };
  if (vereinbarungAm === null || vereinbarungBis === null || vereinbarungAm > regeln.stichtag) {
    return { art: "vereinbarung_fehlt", ...rollierend };
  }
  return {
    art: "vereinbarung",
    von: dayNumber(vereinbarungAm),
    bis: dayNumber(vereinbarungBis),
    zuEnde: vereinbarungBis < regeln.stichtag,
  };
};

const NONE: readonly DayNumber[] = [];

const zaehleOne = (
  regeln: Regelstand,
  fall: Fall,
  beginn: DayNumber,
  pflicht: GeltendePflicht,
  anzahl: Anzahl,
  ausgenommenBis: IsoDate | null,
): Zaehlbefund => {
  const { art, von, bis, zuEnde } = fensterOf(regeln, fall, anzahl);
  const gezaehlt = fall.nurLetzterKontakt ? NONE : countedDays(fall, pflicht.zaehlung, von, Math.min(bis, regeln.tag));
  const kontakte = fall.nurLetzterKontakt ? null : gezaehlt.length;
  return {
    pflicht,
    mindestens: anzahl.mindestens,
    von: isoDate(von),
    bis: isoDate(bis),
    fenster: art,
    kontakte,
    gezaehlt,
    unterschritten:
      kontakte === null || ausgenommenBis !== null ? null : zuEnde && beginn < von && kontakte < anzahl.mindestens,
  };
};

/**
 * The counts of every duty with a number, the recommendation's first, then the file's order (KD-02, KD-26 a): missed
 * only where the person was served before the window's first day, and never judged while an exception covers the duty.
 */
export const zaehle = (
  regeln: Regelstand,
  fall: Fall,
  beginn: DayNumber,
  befunde: readonly Pflichtbefund[],
): readonly Zaehlbefund[] => {
  const found: Zaehlbefund[] = [];
  for (const { pflicht, ausgenommenBis } of befunde) {
    if (pflicht.anzahl !== null) {
      found.push(zaehleOne(regeln, fall, beginn, pflicht, pflicht.anzahl, ausgenommenBis));
    }
  }
  return found.length > 1 ? found.sort((left, right) => left.pflicht.nummer - right.pflicht.nummer) : found;
};
