import { findGegenbeispiel } from "./gegenbeispiel.ts";
import { GEHEIM_UNTER } from "./schwellen.ts";
import { firstShown, type Gleichung, type Netzzahl, surroundingsOf } from "./zahlennetz.ts";

/** A count that is to leave the office, or one that stays and belongs to a sum of such counts. */
export interface Zelle {
  readonly id: string;
  readonly wert: number;
  /**
   * Never shown to anybody, so it needs no protection itself. The reader is taken to know where it is zero (that no
   * answer is open is easily guessed), and not to know it otherwise.
   */
  readonly ungezeigt?: boolean;
  /** Belongs to many sums, so that hiding it for another's sake opens all of them: only where nothing else helps. */
  readonly zuletzt?: boolean;
}

/** A sum and all its parts. */
export interface Beziehung {
  readonly summe: string;
  readonly teile: readonly string[];
}

/**
 * The ids of the counts to be hidden: 1 and 2, and as many others as it takes that nobody can compute a hidden one
 * from those shown. A reader may know the sums, and that a hidden count is not zero, since every zero is shown: where
 * all the other parts are zero, the sum itself is no smaller than the count and hides with it.
 *
 * First every sum with a single hidden count in it hides the smallest further one that isn't zero. That alone is not
 * enough (two sums may share what they hide, two hidden counts may both be 1), so for each hidden count a second table
 * is searched that shows the same and differs in it. Where none is found, the sum in which the search got stuck hides
 * one more. So a count is safe because there is such a table, and not because the search is clever.
 */
export const unterdruecke = (zellen: readonly Zelle[], beziehungen: readonly Beziehung[]): ReadonlySet<string> => {
  const netz = new Map(zellen.map((zelle) => [zelle.id, zahlOf(zelle)]));
  const gleichungen = beziehungen.map((beziehung) => connect(netz, beziehung));
  const zahlen = [...netz.values()];

  markEquals(gleichungen);

  for (;;) {
    hideBesideSingles(gleichungen);
    const zahl = zahlen.find(({ geheim, gesichert }) => geheim && !gesichert);
    if (!zahl) break;
    const suche = findGegenbeispiel(zahl);
    // whatever is hidden later, a second table stays one
    for (const sichere of suche.gefunden ? suche.zahlen : []) sichere.gesichert = true;
    const weitere = suche.gefunden ? undefined : firstShown([...suche.sackgassen, ...surroundingsOf(zahl)]);
    if (weitere) weitere.geheim = true;
    // nothing but zeros is left that could be hidden
    else zahl.gesichert = true;
  }
  return new Set(zellen.filter(({ id, ungezeigt }) => !ungezeigt && netz.get(id)?.geheim).map(({ id }) => id));
};

const zahlOf = ({ wert, ungezeigt = false, zuletzt = false }: Zelle): Netzzahl => ({
  wert,
  zuletzt,
  geheim: wert > 0 && (ungezeigt || wert < GEHEIM_UNTER),
  gesichert: ungezeigt,
  vorkommen: [],
});

const connect = (netz: ReadonlyMap<string, Netzzahl>, { summe, teile }: Beziehung): Gleichung => {
  const gliedOf = <V extends 1 | -1>(id: string, vorzeichen: V) => {
    const zahl = netz.get(id);
    if (!zahl) throw new RangeError(`no such count: ${id}`);
    return { zahl, vorzeichen };
  };
  const gleichung = { glieder: [gliedOf(summe, -1), ...teile.map((teil) => gliedOf(teil, 1))] };
  for (const { zahl, vorzeichen } of gleichung.glieder) zahl.vorkommen.push({ gleichung, vorzeichen });
  return gleichung;
};

/** A count that equals one to be hidden last, the others of their sum being zero, is of no use without it. */
const markEquals = (gleichungen: readonly Gleichung[]): void => {
  const gleiche = gleichungen
    .map(({ glieder }) => glieder.map(({ zahl }) => zahl).filter(({ wert }) => wert > 0))
    .filter(({ length }) => length === 2);
  let neue: readonly Netzzahl[];
  do {
    neue = gleiche
      .filter((paar) => paar.some(({ zuletzt }) => zuletzt))
      .flat()
      .filter(({ zuletzt }) => !zuletzt);
    for (const zahl of neue) zahl.zuletzt = true;
  } while (neue.length > 0);
};

/** Until no sum has a single hidden count, unless all its others are zero. */
const hideBesideSingles = (gleichungen: readonly Gleichung[]): void => {
  let weitere: Netzzahl | undefined;
  do {
    weitere = firstShown(
      gleichungen.filter(({ glieder }) => {
        const [einzige, ...andere] = glieder.filter(({ zahl }) => zahl.geheim);
        return einzige?.zahl.gesichert === false && andere.length === 0;
      }),
    );
    if (weitere) weitere.geheim = true;
  } while (weitere);
};
