import { readdir, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Store } from "@verlauf/store";

// no request may take nearly as long
const DAY_MS = 86_400_000;

/**
 * Deletes files that were on their way to an acceptance when their process was killed: folders below this one that no
 * acceptance knows and into which nothing has come for a day. Says how many.
 */
export const raeumeAnnahmenAuf = async (
  { store, uhr }: { readonly store: Pick<Store, "annahmeordner">; readonly uhr: () => Date },
  ablageordner: string,
): Promise<number> => {
  const ago = uhr().getTime() - DAY_MS;
  const old: string[] = [];
  for (const name of await readdir(ablageordner)) {
    const there = await stat(join(ablageordner, name)).catch(() => undefined);
    if (there !== undefined && there.mtimeMs < ago) old.push(name);
  }
  if (old.length === 0) return 0;
  // asked afterwards: what became known meanwhile is known
  const known = new Set((await store.annahmeordner()).map((ordner) => basename(ordner)));
  const forgotten = old.filter((name) => !known.has(name));
  for (const name of forgotten) await rm(join(ablageordner, name), { recursive: true, force: true });
  return forgotten.length;
};
