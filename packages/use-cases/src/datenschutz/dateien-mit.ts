import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { enthaelt } from "@verlauf/intake";

/**
 * In the data directory itself: the database, its locks and sockets (what stands in it is deleted there), and the house
 * key, without which nothing that was signed could be read any more.
 */
const EIGENES = /^(datenbank.*|schluessel)$/;

/** The files below some folders in which a text stands, by path. What can't be read is an error: nothing may be overlooked. */
export const dateienMit = async (
  daten: string,
  ordner: readonly string[],
  text: string,
): Promise<readonly string[]> => {
  if (text === "") throw new Error("every file holds nothing");
  const found = new Set<string>();
  for (const each of new Set([daten, ...ordner])) {
    for (const pfad of await filesBelow(each, (name) => each === daten && EIGENES.test(name))) {
      if (basename(pfad).includes(text) || (await enthaelt(pfad, text))) found.add(pfad);
    }
  }
  return [...found].sort();
};

const filesBelow = async (ordner: string, ohne: (name: string) => boolean): Promise<readonly string[]> => {
  const entries = await readdir(ordner, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const nested = await Promise.all(
    entries.map(async (entry) => {
      if (ohne(entry.name)) return [];
      const pfad = join(ordner, entry.name);
      if (entry.isDirectory()) return filesBelow(pfad, () => false);
      return entry.isFile() ? [pfad] : [];
    }),
  );
  return nested.flat();
};
