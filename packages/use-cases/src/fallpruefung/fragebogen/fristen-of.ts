import { fristtag, type IsoDate, isMonat, monateOf, pruefmonatOf, type Ziehung } from "@verlauf/core";
import type { Pruefhaus } from "../pruefhaus.ts";

/** The day by which answers are due: in the month after the data month; of a quarter's cases after its last. */
export const antwortfrist = (zeitraum: Ziehung["zeitraum"], { konfiguration, isFeiertag }: Pruefhaus): IsoDate =>
  fristtag(
    konfiguration.fallpruefung.fristen.antworten,
    pruefmonatOf(isMonat(zeitraum) ? zeitraum : monateOf(zeitraum)[2]),
    isFeiertag,
  );
