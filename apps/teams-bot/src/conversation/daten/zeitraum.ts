import { addMonths, datum, dayNumber, type IsoDate, isoDate, letzterTag, type Monat, monatOf } from "@verlauf/core";
import type { Zeitraum } from "../absicht.ts";
import { beginnVor, monat, type Richtung, type Tagwort, tagOf } from "./tagwort.ts";
import type { Zeit } from "./zeit.ts";
import type { Zeitwort } from "./zeitwort.ts";

type OderSatz<T> = T | { readonly satz: string };

export const isSatz = (value: unknown): value is { readonly satz: string } =>
  typeof value === "object" && value !== null && "satz" in value;

const spanneDesMonats = (zeit: Extract<Zeitwort, { art: "monat" }>, heute: IsoDate, richtung: Richtung): Zeitraum => {
  const month = zeit.jahr === undefined ? monatNahe(zeit.monat, heute, richtung) : monat(zeit.jahr, zeit.monat);
  return { von: `${month}-01`, bis: letzterTag(month) };
};

export const monatNahe = (zahl: number, heute: IsoDate, richtung: Richtung): Monat => {
  const [year, here] = [Number(heute.slice(0, 4)), monatOf(heute)];
  const month = monat(year, zahl);
  if (richtung === "voraus") return month < here ? monat(year + 1, zahl) : month;
  if (richtung === "nah") {
    const ahead = zahl - Number(here.slice(5));
    return monat(year + (ahead > 6 ? -1 : ahead < -6 ? 1 : 0), zahl);
  }
  return month > here ? monat(year - 1, zahl) : month;
};

/** The first and the last day of a time. */
export const spanneOf = (zeit: Zeitwort, heute: IsoDate, richtung: Richtung): OderSatz<Zeitraum> => {
  switch (zeit.art) {
    case "tag": {
      const tag = tagOf(zeit.tag, heute, richtung);
      return isSatz(tag) ? tag : { von: tag, bis: tag };
    }
    case "spanne":
      return { von: zeit.von, bis: zeit.bis };
    case "monat":
      return spanneDesMonats(zeit, heute, richtung);
    case "dauer":
      return { von: heute, bis: isoDate(dayNumber(heute) + zeit.tage) };
  }
};

/** Its last day; "bis in zwei Wochen" is that day, not its week's end. */
export const endeOf = (zeit: Zeitwort, heute: IsoDate, richtung: Richtung): OderSatz<IsoDate> => {
  if (zeit.art === "spanne" && zeit.tag !== undefined) return zeit.tag;
  const span = spanneOf(zeit, heute, richtung);
  return isSatz(span) ? span : span.bis;
};

/** From and until, for something that lies ahead; what isn't said is left out. */
export const vonBisOf = (
  zeit: Zeit,
  heute: IsoDate,
): OderSatz<{ readonly von?: IsoDate | undefined; readonly bis?: IsoDate | undefined }> => {
  switch (zeit.art) {
    case "keine":
      return {};
    case "tag":
      return zeit.vorwort === "seit" ? seit(zeit.tag, heute) : spanneOf({ art: "tag", tag: zeit.tag }, heute, "voraus");
    case "offen":
      return spanneOf(zeit.zeit, heute, "voraus");
    case "bis": {
      const bis = endeOf(zeit.bis, heute, "voraus");
      return isSatz(bis) ? bis : { bis };
    }
    case "ab": {
      const span = spanneOf(zeit.ab, heute, "voraus");
      return isSatz(span) ? span : { von: span.von };
    }
    case "vonBis":
      return vonBis(zeit.von, zeit.bis, heute);
  }
};

/** "seit Montag" is the last one, and goes on. */
const seit = (wort: Tagwort, heute: IsoDate): OderSatz<{ readonly von: IsoDate }> => {
  const tag = tagOf(wort, heute, "zurueck");
  if (isSatz(tag)) return tag;
  const isAhead = wort.art === "fest" && wort.wochentag === true && tag > heute;
  return { von: isAhead ? isoDate(dayNumber(tag) - 7) : tag };
};

/** How many days a stretch of time lasts, both ends in; nothing where it has days of its own. */
const tageDer = (zeit: Zeitwort): number | undefined => {
  if (zeit.art === "dauer") return zeit.tage;
  return zeit.art === "spanne" && zeit.fuer === true ? dayNumber(zeit.bis) - dayNumber(zeit.von) : undefined;
};

const vonBis = (von: Zeitwort, bis: Zeitwort, heute: IsoDate): OderSatz<Zeitraum> => {
  const tage = tageDer(bis);
  if (tage !== undefined && von.art === "tag") {
    const start = tagOf(von.tag, heute, "voraus");
    return isSatz(start) ? start : { von: start, bis: isoDate(dayNumber(start) + tage - 1) };
  }
  if (isAbsolut(von) && von.art === "tag") {
    // the beginning is known: the end is the next of its name
    const start = tagOf(von.tag, heute, "voraus");
    if (isSatz(start)) return start;
    const end = wochentagAb(bis, start) ?? endeOf(bis, start, "voraus");
    if (isSatz(end)) return end;
    return inOrder(start, isAbsolutesWort(bis) ? end : nachBeginn(end, start));
  }
  const end = endeOf(bis, heute, "voraus");
  if (isSatz(end)) return end;
  const start = von.art === "tag" ? beginnZu(von.tag, end, heute) : spanneOf(von, heute, "voraus");
  if (isSatz(start)) return start;
  const first = typeof start === "string" ? start : start.von;
  if (von.art === "tag" && von.tag.art === "ohneJahr" && isVertauscht(von.tag, bis)) {
    return { satz: "Der Zeitraum endet vor seinem Beginn." };
  }
  return inOrder(first, end);
};

/** "ab Montag bis Freitag", "vom 21.12. bis Freitag" */
const wochentagAb = (zeit: Zeitwort, beginn: IsoDate): IsoDate | undefined => {
  if (zeit.art !== "tag" || zeit.tag.art !== "fest" || zeit.tag.wochentag !== true) return undefined;
  const ahead = dayNumber(zeit.tag.tag) - dayNumber(beginn);
  return ahead >= 0 ? zeit.tag.tag : isoDate(dayNumber(beginn) + (((ahead % 7) + 7) % 7));
};

/** The last day of that name before the end; but the next one from today where the end lies years ahead. */
const beginnZu = (wort: Tagwort, ende: IsoDate, heute: IsoDate): OderSatz<IsoDate> => {
  const last = beginnVor(wort, ende);
  const next = tagOf(wort, heute, "voraus");
  if (isSatz(last) || isSatz(next)) return last;
  return Number(last.slice(0, 4)) - Number(next.slice(0, 4)) > 1 ? next : last;
};

const isAbsolut = (zeit: Zeitwort): boolean => zeit.art === "tag" && zeit.tag.art === "fest";

const isAbsolutesWort = (zeit: Zeitwort): boolean =>
  zeit.art !== "tag" ? zeit.art !== "monat" || zeit.jahr !== undefined : zeit.tag.art !== "ohneJahr";

/** "15.12." until "1.12.": within a month that is a slip, over the year's end it isn't. */
const isVertauscht = (von: Extract<Tagwort, { art: "ohneJahr" }>, bis: Zeitwort): boolean =>
  typeof von.tag === "number" && monatstag(bis)?.monat === von.monat && (monatstag(bis)?.tag ?? von.tag) < von.tag;

const monatstag = (zeit: Zeitwort): { readonly monat: number; readonly tag: number } | undefined => {
  if (zeit.art !== "tag") return undefined;
  const { tag: wort } = zeit;
  if (wort.art === "fest") return { monat: Number(wort.tag.slice(5, 7)), tag: Number(wort.tag.slice(8)) };
  return wort.art === "ohneJahr" && typeof wort.tag === "number" ? { monat: wort.monat, tag: wort.tag } : undefined;
};

const nachBeginn = (ende: IsoDate, beginn: IsoDate): IsoDate => (ende < beginn ? addMonths(ende, 12) : ende);

const inOrder = (von: IsoDate, bis: IsoDate): OderSatz<Zeitraum> =>
  bis < von ? { satz: `Der Zeitraum endet vor seinem Beginn: ${datum(von)} bis ${datum(bis)}.` } : { von, bis };
