import { type IsoDate, type Monat, monatOf, monatText } from "@verlauf/core";
import { monat, tagOf } from "./tagwort.ts";
import type { Zeit } from "./zeit.ts";
import { isSatz, monatNahe } from "./zeitraum.ts";
import type { Zeitwort } from "./zeitwort.ts";

type OderSatz<T> = T | { readonly satz: string };

/** Which data month is meant; "dieser Monat" is the latest there is, which is left out. Never one to come. */
export const monatOfZeit = (zeit: Zeit, heute: IsoDate): OderSatz<Monat> | undefined => {
  const wort = zeitwortOf(zeit);
  if (wort === undefined) return undefined;
  if (wort.art === "tag") {
    const tag = tagOf(wort.tag, heute, "zurueck");
    if (isSatz(tag)) return tag;
    return wort.tag.art === "fest" && tag >= heute ? undefined : monatOf(tag);
  }
  if (wort.art !== "monat" || wort.dieser === true) return undefined;
  const month = wort.jahr === undefined ? monatNahe(wort.monat, heute, "zurueck") : monat(wort.jahr, wort.monat);
  return month > monatOf(heute) ? { satz: `Der Datenstand ${monatText(month)} liegt in der Zukunft.` } : month;
};

const zeitwortOf = (zeit: Zeit): Zeitwort | undefined => {
  switch (zeit.art) {
    case "keine":
    case "bis":
      return undefined;
    case "tag":
      return { art: "tag", tag: zeit.tag };
    case "offen":
      return zeit.zeit;
    case "ab":
      return zeit.ab;
    case "vonBis":
      return zeit.von;
  }
};
