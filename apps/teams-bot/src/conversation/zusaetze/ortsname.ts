import type { Wort } from "../wort.ts";

/** What units are called after, also where nobody types its capital. */
const ORTE = new Set(
  "nord sud ost west mitte nordost nordwest sudost sudwest zentrum stadt land umland innenstadt altstadt hafen".split(
    " ",
  ),
);

/** A unit's name at a place: what is written like one and means nothing else, or a quarter of the compass. */
export const ortsnameOf = (wort: Wort | undefined, isBekannt: (wort: Wort) => boolean): string | undefined => {
  if (wort === undefined) return undefined;
  if (ORTE.has(wort.form)) return `${wort.text.charAt(0).toUpperCase()}${wort.text.slice(1)}`;
  return /^\p{Lu}/u.test(wort.text) && !isBekannt(wort) ? wort.text : undefined;
};
