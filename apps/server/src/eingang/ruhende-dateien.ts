import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Which files of a folder have been left alone for how long, as far as looking at them now and then can tell. */
export interface RuhendeDateien {
  /** Looks once; `jetztMs` may only grow. */
  readonly look: (jetztMs: number) => Promise<void>;
  /** Whether a file has looked the same for that long. */
  readonly isRuhig: (datei: string, seitMs: number) => boolean;
}

interface Blick {
  readonly merkmal: string;
  readonly zuerst: number;
  readonly zuletzt: number;
}

/**
 * Size and time both count: who copies to a share by Windows sees the whole size at once and the bytes come afterwards,
 * which is why a watcher that waits for a steady size isn't enough.
 */
export const ruhendeDateien = (ordner: string, ohne: (name: string) => boolean): RuhendeDateien => {
  let blicke: ReadonlyMap<string, Blick> = new Map();
  return {
    look: async (jetztMs) => {
      const next = new Map<string, Blick>();
      for (const datei of await filesIn(ordner, ohne)) {
        const merkmal = await merkmalOf(datei);
        if (merkmal === undefined) continue;
        const before = blicke.get(datei);
        const zuerst = before?.merkmal === merkmal ? before.zuerst : jetztMs;
        next.set(datei, { merkmal, zuerst, zuletzt: jetztMs });
      }
      blicke = next;
    },
    isRuhig: (datei, seitMs) => {
      const blick = blicke.get(datei);
      return blick !== undefined && blick.zuletzt - blick.zuerst >= seitMs;
    },
  };
};

const filesIn = async (ordner: string, ohne: (name: string) => boolean): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const entry of await readdir(ordner, { withFileTypes: true })) {
    if (ohne(entry.name)) continue;
    const pfad = join(ordner, entry.name);
    if (entry.isDirectory()) {
      const below = await readdir(pfad, { recursive: true, withFileTypes: true });
      found.push(...below.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name)));
    } else if (entry.isFile()) {
      found.push(pfad);
    }
  }
  return found;
};

const merkmalOf = async (datei: string): Promise<string | undefined> => {
  try {
    const { size, mtimeMs } = await stat(datei);
    return `${size} ${mtimeMs}`;
  } catch {
    // gone between two looks
    return undefined;
  }
};
