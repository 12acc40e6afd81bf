import type { Frage } from "../fragenkatalog/katalog.ts";
import type { Fragenergebnis, Haeufigkeiten } from "./auswertung.ts";
import type { Beurteilung } from "./beurteilung.ts";
import { ergebnisOf } from "./ergebnis.ts";
import { withAnteil } from "./haeufigkeiten.ts";
import { compareNamen } from "./namensfolge.ts";

/** An office as an RD knows it. */
export interface Aussenstelle {
  readonly dienststelle: string;
  readonly bezeichnung: string;
  readonly art: "AA" | "gE";
}

/** A column of the RD's result with its true counts. */
export interface Einheit {
  /** Tells columns of a month apart. */
  readonly kennung: string;
  readonly bezeichnung: string;
  readonly art: "AA" | "gE" | null;
  /** The columns that add up to it; none of an office. */
  readonly teile: readonly Einheit[];
  readonly faelle: number;
  readonly gesamt: Haeufigkeiten;
  readonly fragen: readonly Fragenergebnis[];
}

export interface Einheiten<E> {
  /** By name, never by result. */
  readonly dienststellen: readonly E[];
  /** All AA and all gE, where there are any. */
  readonly arten: readonly E[];
  readonly bezirk: E;
}

/** Counts some cases office by office, and the sums that an RD reports by (VA-18: AA and gE apart). */
export const einheitenOf = (
  stellen: readonly Aussenstelle[],
  beurteilungen: readonly Beurteilung[],
  fragen: readonly Frage[],
): Einheiten<Einheit> => {
  const countIn = (dabei: readonly Aussenstelle[]) => {
    const faelle = beurteilungen.filter((beurteilung) =>
      dabei.some(({ dienststelle }) => dienststelle === beurteilung.dienststelle),
    );
    return { faelle: faelle.length, ...ergebnisOf(faelle, fragen, withAnteil) };
  };
  const dienststellen = stellen
    .toSorted(
      (eine, andere) =>
        compareNamen(eine.bezeichnung, andere.bezeichnung) || compareNamen(eine.dienststelle, andere.dienststelle),
    )
    .map((stelle) => ({
      kennung: `Dienststelle ${stelle.dienststelle}`,
      bezeichnung: stelle.bezeichnung,
      art: stelle.art,
      teile: [],
      ...countIn([stelle]),
    }));
  const arten = (["AA", "gE"] as const)
    .map((art) => ({
      kennung: art,
      bezeichnung: `Alle ${art}`,
      art,
      teile: dienststellen.filter((einheit) => einheit.art === art),
      ...countIn(stellen.filter((stelle) => stelle.art === art)),
    }))
    .filter(({ teile }) => teile.length > 0);
  const bezirk = {
    kennung: "Bezirk",
    bezeichnung: "Bezirk insgesamt",
    art: null,
    teile: arten,
    ...countIn(stellen),
  };
  return { dienststellen, arten, bezirk };
};
