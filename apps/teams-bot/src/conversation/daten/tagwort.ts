import {
  addMonate,
  addMonths,
  daysBetween,
  type IsoDate,
  isIsoDate,
  letzterTag,
  type Monat,
  monatOf,
} from "@verlauf/core";

/** A day as it is written: the year may be left out, and the month too ("vom 1. bis 15.12."). */
export type Tagwort =
  /** `wochentag` where only that was said: behind a beginning it is the first of its name from then on. */
  | { readonly art: "fest"; readonly tag: IsoDate; readonly wochentag?: true }
  | { readonly art: "ohneJahr"; readonly tag: number | "letzter"; readonly monat: number; readonly text: string }
  | { readonly art: "ohneMonat"; readonly tag: number; readonly text: string }
  /** It can't be: a German sentence says what. */
  | { readonly art: "fehler"; readonly satz: string };

/**
 * Which year is meant where none is written. `voraus`: the next one, or up to a month ago (who writes "ab 10.11." on the
 * 11th doesn't mean next year); `nah`: whichever lies nearer; `zurueck`: the last one.
 */
export type Richtung = "voraus" | "nah" | "zurueck";

const GERADE_ERST = 31;

const padded = (value: number, width = 2): string => String(value).padStart(width, "0");

export const monat = (jahr: number, zahl: number): Monat => `${padded(jahr, 4)}-${padded(zahl)}` as Monat;

export const gibtEsNicht = (text: string): Tagwort => ({ art: "fehler", satz: `${text} gibt es nicht.` });

/** Two digits mean this century. */
export const vollesJahr = (jahr: number): number => (jahr < 100 ? 2000 + jahr : jahr);

/** A day whose numbers were written. */
export const tagwort = (tag: number, monatszahl: number, jahr: number | undefined): Tagwort => {
  if (jahr === undefined) {
    const text = `${padded(tag)}.${padded(monatszahl)}.`;
    // 2024 is a leap year: what doesn't exist in it never does
    return isIsoDate(`2024-${padded(monatszahl)}-${padded(tag)}`)
      ? { art: "ohneJahr", tag, monat: monatszahl, text }
      : gibtEsNicht(`Den ${text}`);
  }
  const iso = `${monat(jahr, monatszahl)}-${padded(tag)}`;
  return isIsoDate(iso) ? { art: "fest", tag: iso } : gibtEsNicht(`${padded(tag)}.${padded(monatszahl)}.${jahr}`);
};

const inJahr = (wort: Extract<Tagwort, { art: "ohneJahr" }>, jahr: number): IsoDate | undefined => {
  const month = monat(jahr, wort.monat);
  if (wort.tag === "letzter") return letzterTag(month);
  const iso = `${month}-${padded(wort.tag)}`;
  return isIsoDate(iso) ? iso : undefined;
};

const gewaehlt = (kandidaten: readonly IsoDate[], heute: IsoDate, richtung: Richtung): IsoDate | undefined => {
  switch (richtung) {
    case "voraus":
      return kandidaten.find((day) => daysBetween(heute, day) >= -GERADE_ERST);
    case "zurueck":
      return kandidaten.findLast((day) => day <= heute);
    case "nah":
      return kandidaten.toSorted((a, b) => Math.abs(daysBetween(heute, a)) - Math.abs(daysBetween(heute, b)))[0];
  }
};

/** The day that is meant, seen from today; text where it can't be. */
export const tagOf = (wort: Tagwort, heute: IsoDate, richtung: Richtung): IsoDate | { readonly satz: string } => {
  switch (wort.art) {
    case "fest":
      return wort.tag;
    case "fehler":
      return { satz: wort.satz };
    case "ohneJahr": {
      const year = Number(heute.slice(0, 4));
      const days = [year - 1, year, year + 1].flatMap((jahr) => inJahr(wort, jahr) ?? []);
      return gewaehlt(days, heute, richtung) ?? { satz: `Den ${wort.text} gibt es in diesem Jahr nicht.` };
    }
    case "ohneMonat": {
      const month = monatOf(heute);
      const days = [-1, 0, 1].flatMap((step) => {
        const iso = `${addMonate(month, step)}-${padded(wort.tag)}`;
        return isIsoDate(iso) ? [iso] : [];
      });
      const ahead = richtung === "voraus" ? days.filter((day) => day >= heute) : days;
      return gewaehlt(ahead, heute, richtung) ?? { satz: `Den ${wort.text} gibt es in diesem Monat nicht.` };
    }
  }
};

/** The latest day of that name on or before `ende`: a period's beginning, once its end is known. */
export const beginnVor = (wort: Tagwort, ende: IsoDate): IsoDate | { readonly satz: string } => {
  if (wort.art === "ohneMonat") {
    const iso = `${monatOf(ende)}-${padded(wort.tag)}`;
    if (!isIsoDate(iso)) return { satz: `Den ${wort.text} gibt es in diesem Monat nicht.` };
    return iso <= ende ? iso : addMonths(iso, -1);
  }
  if (wort.art !== "ohneJahr") return tagOf(wort, ende, "nah");
  const year = Number(ende.slice(0, 4));
  const days = [year - 1, year].flatMap((jahr) => inJahr(wort, jahr) ?? []);
  return days.findLast((day) => day <= ende) ?? { satz: `Den ${wort.text} gibt es in diesem Jahr nicht.` };
};
