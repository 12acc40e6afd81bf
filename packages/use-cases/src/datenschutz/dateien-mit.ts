import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { enthaelt } from "@verlauf/intake";

/** The database's own files, its locks and sockets: what stands in the database is deleted there. */
const DATENBANK = /^datenbank/;

/** The files below some folders in which a text stands, by path. What can't be read is an error: nothing may be overlooked. */
export const dateienMit = async (ordner: readonly string[], text: string): Promise<readonly string[]> => {
  const found = new Set<string>();
  for (const each of new Set(ordner)) {
    for (const pfad of await filesBelow(each)) {
      if (basename(pfad).includes(text) || (await enthaelt(pfad, text))) found.add(pfad);
    }
  }
  return [...found].sort();
};

const filesBelow = async (ordner: string): Promise<readonly string[]> => {
  const entries = await readdir(ordner, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const nested = await Promise.all(
    entries.map(async (entry) => {
      if (DATENBANK.test(entry.name)) return [];
      const pfad = join(ordner, entry.name);
      if (entry.isDirectory()) return filesBelow(pfad);
      return entry.isFile() ? [pfad] : [];
    }),
  );
  return nested.flat();
};
