import { addDays, type IsoDate } from "@verlauf/core";
import type { Auswahl, Listenabsicht, Zeitraum } from "../absicht.ts";
import type { Zeit } from "../daten/zeit.ts";
import { endeOf, isSatz, spanneOf, vonBisOf } from "../daten/zeitraum.ts";

// Which of the two lists a time asks for, and of which days.

type OderSatz<T> = T | { readonly satz: string };

/** Not overdue but due in that time; with an end alone, from today on. */
export const faelligIn = (zeit: Zeit, auswahl: Auswahl, heute: IsoDate): OderSatz<Listenabsicht> => {
  const zeitraum = zeitraumOf(zeit, heute);
  if (isSatz(zeitraum)) return zeitraum;
  return { art: "faellig", ...auswahl, ...(zeitraum === undefined ? {} : { zeitraum }) };
};

/** "ab Montag", without an end, is about the fortnight from then on. */
const OFFENE_TAGE = 14;

const zeitraumOf = (zeit: Zeit, heute: IsoDate): OderSatz<Zeitraum> | undefined => {
  const span = vonBisOf(zeit, heute);
  if (isSatz(span)) return span;
  const { von = heute, bis = span.von === undefined ? undefined : addDays(span.von, OFFENE_TAGE) } = span;
  if (bis === undefined) return undefined;
  if (bis < von)
    return { satz: "Der Zeitraum liegt in der Vergangenheit. Gefragt werden kann, was ab heute fällig wird." };
  return { von, bis };
};

/** Overdue as of a day gone by, or by a day to come; a week to come asks who falls due in it. */
export const ueberfaelligZu = (
  zeit: Zeit,
  auswahl: Omit<Auswahl, "faelligBis">,
  heute: IsoDate,
  zurueck: boolean,
  auchTage = false,
): OderSatz<Listenabsicht> => {
  switch (zeit.art) {
    case "keine":
      return { art: "ueberfaellig", ...auswahl };
    case "bis": {
      const bis = endeOf(zeit.bis, heute, "voraus");
      if (isSatz(bis)) return bis;
      if (bis < heute) return { art: "ueberfaellig", ...auswahl, stichtag: bis };
      return { art: "ueberfaellig", ...auswahl, ...(bis === heute ? {} : { faelligBis: bis }) };
    }
    case "tag": {
      const span = spanneOf({ art: "tag", tag: zeit.tag }, heute, zurueck ? "zurueck" : "nah");
      if (isSatz(span)) return span;
      if (span.von === heute) return { art: "ueberfaellig", ...auswahl };
      if (auchTage && span.von > heute) return { art: "faellig", ...auswahl, zeitraum: span };
      return { art: "ueberfaellig", ...auswahl, stichtag: span.von };
    }
    case "offen": {
      const isMonth = zeit.zeit.art === "monat";
      const span = spanneOf(zeit.zeit, heute, zurueck ? "zurueck" : isMonth ? "nah" : "voraus");
      if (isSatz(span)) return span;
      if (span.bis < heute) return { art: "ueberfaellig", ...auswahl, stichtag: span.bis };
      return zurueck ? { art: "ueberfaellig", ...auswahl } : { art: "faellig", ...auswahl, zeitraum: span };
    }
    case "ab":
    case "vonBis": {
      const span = vonBisOf(zeit, heute);
      if (isSatz(span)) return span;
      const { von = heute, bis } = span;
      if (bis === undefined) {
        return von < heute ? { art: "ueberfaellig", ...auswahl, stichtag: von } : faelligIn(zeit, auswahl, heute);
      }
      return bis < heute
        ? { art: "ueberfaellig", ...auswahl, stichtag: bis }
        : { art: "faellig", ...auswahl, zeitraum: { von, bis } };
    }
  }
};
