import type { Annahmesatz } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";
import type { Deps } from "../deps.ts";

/**
 * Whose something handed over may be: the offices for which its sender is trusted, else those that verlauf.yaml names,
 * else those with data.
 */
export const betroffeneOf = async (
  { haeuser, store, uhr }: Deps & { readonly uhr: () => Date },
  { dienststellen }: Annahmesatz,
): Promise<readonly string[]> => {
  if (dienststellen !== null) return dienststellen;
  const named = haeuser.flatMap(({ haus }) => (haus.dienststelle === null ? [] : [haus.dienststelle]));
  if (named.length > 0) return named;
  return (await store.deliveryFor(tagInBerlin(uhr()))).map(({ dienststelle }) => dienststelle);
};
