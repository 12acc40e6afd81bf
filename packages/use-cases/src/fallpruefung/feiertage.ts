import type { IsoDate } from "@verlauf/core";
import type { Land } from "@verlauf/intake";
// biome-ignore lint/correctness/noUnresolvedImports: a CommonJS module, whose exports Node finds all the same
import { isHoliday } from "feiertagejs";

// The library reads a text as a day in the machine's time zone; noon is the same calendar day wherever that is.
const noon = (tag: IsoDate): Date =>
  new Date(Number(tag.slice(0, 4)), Number(tag.slice(5, 7)) - 1, Number(tag.slice(8)), 12);

// the library takes half a millisecond for a day, and a month's dates ask for the same few days over and over
const known = new Map<Land | null, Map<IsoDate, boolean>>();

/** The public holidays of a Land; without one those of all of Germany. */
export const feiertageOf = (land: Land | null): ((tag: IsoDate) => boolean) => {
  const days = known.get(land) ?? new Map<IsoDate, boolean>();
  known.set(land, days);
  return (tag) => {
    const feiertag = days.get(tag) ?? isHoliday(noon(tag), land ?? "BUND");
    days.set(tag, feiertag);
    return feiertag;
  };
};
