import { dayNumber, type IsoDate, isoDate, mondayOf } from "@verlauf/core";
import { type Fund, isZahl, type Wort } from "../wort.ts";
import { gibtEsNicht, vollesJahr } from "./tagwort.ts";
import type { Zeitwort } from "./zeitwort.ts";

/** The Monday of an ISO week; undefined where the year doesn't have it. */
const montagDerWoche = (jahr: number, nummer: number): number | undefined => {
  const first = mondayOf(dayNumber(`${jahr}-01-04`));
  const next = mondayOf(dayNumber(`${jahr + 1}-01-04`));
  const monday = first + (nummer - 1) * 7;
  return nummer >= 1 && monday < next ? monday : undefined;
};

const LANGE_HER = 182;

/** "KW 49", "49. Kalenderwoche", "KW 2/2027" */
export const leseKalenderwoche = (worte: readonly Wort[], ab: number, heute: IsoDate): Fund<Zeitwort> | undefined => {
  const isWeek = (wort: Wort | undefined): boolean => wort?.form === "kw" || wort?.form === "kalenderwoche";
  const isBefore = isWeek(worte[ab]);
  const isBehind =
    isZahl(worte[ab]) && (isWeek(worte[ab + 1]) || (worte[ab + 1]?.text === "." && isWeek(worte[ab + 2])));
  const wort = isBefore ? worte[ab + 1] : isBehind ? worte[ab] : undefined;
  if (!isZahl(wort) || wort.text.length > 2) return undefined;
  const taken = isBefore ? 2 : isWeek(worte[ab + 1]) ? 2 : 3;
  const year = worte[ab + taken + 1];
  const hasYear = worte[ab + taken]?.text === "/" && isZahl(year) && (year.text.length === 4 || year.text.length === 2);
  const laenge = taken + (hasYear ? 2 : 0);
  const [nummer, thisYear] = [Number(wort.text), Number(heute.slice(0, 4))];
  const start = (jahr: number) => montagDerWoche(jahr, nummer);
  const here = start(thisYear);
  const isLongAgo = here !== undefined && here + 6 < dayNumber(heute) - LANGE_HER;
  const jahr = hasYear ? vollesJahr(Number(year.text)) : isLongAgo ? thisYear + 1 : thisYear;
  const monday = start(jahr);
  if (monday === undefined) return { wert: { art: "tag", tag: gibtEsNicht(`KW ${nummer}/${jahr}`) }, laenge };
  return { wert: { art: "spanne", von: isoDate(monday), bis: isoDate(monday + 6) }, laenge };
};
