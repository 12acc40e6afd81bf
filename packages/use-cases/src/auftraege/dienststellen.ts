import type { IsoDate } from "@verlauf/core";
import type { Deps } from "../deps.ts";

/** The offices for which something is done: those of the data, and those that verlauf.yaml names. */
export const dienststellenOf = async ({ store, haeuser }: Deps, heute: IsoDate): Promise<readonly string[]> => {
  const delivered = (await store.deliveryFor(heute)).map(({ dienststelle }) => dienststelle);
  const named = haeuser.flatMap(({ haus }) => haus.dienststelle ?? []);
  return [...new Set([...delivered, ...named])].sort();
};
