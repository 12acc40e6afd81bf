import type { Katalog } from "../fragenkatalog/katalog.ts";
import type { Monat } from "../monat.ts";
import { type Aussenstelle, einheitenOf } from "./aussen-einheiten.ts";
import { aussenergebnisse } from "./aussen-tabelle.ts";
import type { Aussenauswertung, Aussenergebnis, Aussenhaeufigkeiten } from "./auswertung.ts";
import type { Beurteilung } from "./beurteilung.ts";
import { countedIn } from "./ergebnis.ts";
import { countAntworten } from "./haeufigkeiten.ts";
import { katalogIn, type Monatskatalog, monateBis, sameFragen } from "./trend.ts";

/** What an RD's result is made from. */
export interface Aussengrundlage {
  readonly monat: Monat;
  readonly katalog: Katalog;
  readonly dienststellen: readonly Aussenstelle[];
  /** Of these offices, of this month and earlier ones; later months and other offices are passed over. */
  readonly beurteilungen: readonly Beurteilung[];
  /** The catalogues of earlier months; a month that isn't named was judged with the same as now. */
  readonly fruehereKataloge?: readonly Monatskatalog[];
}

/**
 * What leaves the offices for the RD: counts with small ones hidden. Each month of the trend is hidden as it was when
 * it was the month itself, offices and all questions of its own catalogue included, so that a later workbook doesn't
 * show what an earlier one hid. Months are never pooled: the difference of two sums would be a month.
 */
export const fuerAussen = ({
  monat,
  katalog,
  dienststellen,
  beurteilungen,
  fruehereKataloge = [],
}: Aussengrundlage): Aussenauswertung => {
  const dabei = beurteilungen.filter((beurteilung) =>
    dienststellen.some(({ dienststelle }) => dienststelle === beurteilung.dienststelle),
  );
  const resultIn = (wann: Monat, womit: Katalog) =>
    aussenergebnisse(einheitenOf(dienststellen, countedIn(dabei, wann), womit.fragen));
  const jetzt = resultIn(monat, katalog);
  return {
    monat,
    katalog,
    dienststellen: jetzt.dienststellen,
    summen: [...jetzt.arten, jetzt.bezirk],
    trend: monateBis(dabei, monat).map((wann) => {
      if (wann === monat) return { monat, ergebnis: jetzt.bezirk };
      const womit = katalogIn(wann, fruehereKataloge, katalog);
      return { monat: wann, ergebnis: comparable(resultIn(wann, womit).bezirk, womit, katalog) };
    }),
  };
};

const LEER: Aussenhaeufigkeiten = countAntworten([]);

/** Of an earlier month only what was asked in today's words. */
const comparable = (ergebnis: Aussenergebnis, damals: Katalog, jetzt: Katalog): Aussenergebnis => {
  const fragen = sameFragen(jetzt, damals);
  return {
    ...ergebnis,
    gesamt: damals.gesamtfrage === jetzt.gesamtfrage ? ergebnis.gesamt : LEER,
    fragen: fragen.flatMap((frage) =>
      ergebnis.fragen
        .filter((damalige) => damalige.frage.nr === frage.nr)
        .map(({ haeufigkeiten }) => ({ frage, haeufigkeiten })),
    ),
  };
};
