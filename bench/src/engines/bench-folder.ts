import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@verlauf/store";

/** A temporary folder of a bench. */
export interface BenchFolder {
  readonly path: (name: string) => string;
  /** A copy of an empty embedded store under that name, in place of what was there. */
  readonly freshStore: (name: string) => Promise<string>;
}

/** Does something with a temporary folder, which is gone afterwards. */
export const withFolder = async <T>(work: (folder: BenchFolder) => Promise<T>): Promise<T> => {
  const root = await mkdtemp(join(tmpdir(), "verlauf-bench-"));
  const path = (name: string): string => join(root, name);
  try {
    // making a database takes seconds and much memory, opening one doesn't
    await mkdir(path("empty"));
    await (await openStore({ daten: path("empty") })).close();
    const freshStore = async (name: string): Promise<string> => {
      await rm(path(name), { recursive: true, force: true });
      await cp(path("empty"), path(name), { recursive: true });
      return path(name);
    };
    return await work({ path, freshStore });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
