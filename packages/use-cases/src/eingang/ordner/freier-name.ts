import { lstat } from "node:fs/promises";
import { join } from "node:path";

/** The path of the first of the names that is free in a folder, else of the last with a number. */
export const freierName = async (ordner: string, names: readonly string[]): Promise<string> => {
  for (const name of names) if (await isFree(join(ordner, name))) return join(ordner, name);
  for (let count = 2; ; count += 1) {
    const pfad = join(ordner, `${names.at(-1)} (${count})`);
    if (await isFree(pfad)) return pfad;
  }
};

// a link that leads nowhere takes the name, too: who wrote there would write where it leads
const isFree = (pfad: string): Promise<boolean> =>
  lstat(pfad).then(
    () => false,
    () => true,
  );
