import { type Beurteilung, findPersonenbezug, type Ziehung } from "@verlauf/core";
import type { Falltext } from "@verlauf/workbooks";
import type { Deps } from "../../deps.ts";
import { freitexteOf } from "../fragebogen/freitexte.ts";
import { sha256 } from "../sha256.ts";

/** The free texts of the judgements; what may point to a person is held back until somebody has released it. */
export const falltexte = async (
  { store }: Pick<Deps, "store">,
  beurteilungen: readonly Beurteilung[],
  ziehungen: readonly Ziehung[],
): Promise<readonly Falltext[]> => {
  const freigaben = await store.freigaben();
  const drawn = new Map(
    ziehungen.flatMap(({ protokoll }) => protokoll.faelle.map(({ referenz }) => [referenz, protokoll] as const)),
  );
  return beurteilungen.flatMap((beurteilung) => {
    const protokoll = drawn.get(beurteilung.referenz);
    const nummern = protokoll?.faelle.map(({ kundennummer }) => kundennummer) ?? [];
    return freitexteOf(beurteilung).map(({ nr, art, text }): Falltext => {
      const held =
        protokoll !== undefined &&
        findPersonenbezug(text, nummern, protokoll.datenstand).length > 0 &&
        !freigaben.has(sha256(text));
      return { referenz: beurteilung.referenz, nr, art, text: held ? null : text };
    });
  });
};
