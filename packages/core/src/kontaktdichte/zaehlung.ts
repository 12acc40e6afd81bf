import { type DayNumber, dayNumber, type IsoDate, isoDate } from "../calendar.ts";
import type { Fall } from "./fall.ts";
import type { Anzahl, GeltendePflicht } from "./geltende-pflicht.ts";
import { within } from "./kontakttage.ts";
import type { Anker } from "./pflichten-of.ts";
import type { Regelstand } from "./regelstand.ts";
import type { Pflichtbefund, Zaehlbefund } from "./urteil.ts";

interface Fenster {
  readonly art: Zaehlbefund["fenster"];
  readonly von: DayNumber;
  readonly bis: DayNumber;
  /** Whether a missing number may be held against it on the Stichtag. */
  readonly zuEnde: boolean;
}

const rollierend = (art: Fenster["art"], { tag }: Regelstand, { ab }: Anzahl): Fenster => ({
  art,
  von: ab,
  bis: tag,
  zuEnde: true,
});

const fensterOf = (regeln: Regelstand, { vereinbarungAm, vereinbarungBis }: Fall, anzahl: Anzahl): Fenster => {
  if (regeln.konzept?.fenster !== "vereinbarung" || !anzahl.halbjahr) return rollierend("rollierend", regeln, anzahl);
  if (vereinbarungAm === null || vereinbarungBis === null || vereinbarungAm > regeln.stichtag) {
    return rollierend("vereinbarung_fehlt", regeln, anzahl);
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
  { beginn, tage }: Anker,
  pflicht: GeltendePflicht,
  anzahl: Anzahl,
  ausgenommenBis: IsoDate | null,
): Zaehlbefund => {
  const { art, von, bis, zuEnde } = fensterOf(regeln, fall, anzahl);
  const gezaehlt = within(tage[pflicht.zaehlung.platz] ?? NONE, von, bis);
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
  anker: Anker,
  befunde: readonly Pflichtbefund[],
): readonly Zaehlbefund[] => {
  const found: Zaehlbefund[] = [];
  for (const { pflicht, ausgenommenBis } of befunde) {
    if (pflicht.anzahl !== null) {
      found.push(zaehleOne(regeln, fall, anker, pflicht, pflicht.anzahl, ausgenommenBis));
    }
  }
  return found.length > 1 ? found.sort((left, right) => left.pflicht.nummer - right.pflicht.nummer) : found;
};
