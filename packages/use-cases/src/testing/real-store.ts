import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore, type Store } from "@verlauf/store";
import { inject } from "vitest";

export interface RealStore {
  readonly store: Store;
  /** A folder of the tests' own; the data are in `daten` below it. */
  readonly ordner: string;
  readonly daten: string;
  readonly close: () => Promise<void>;
}

/** An empty store on an embedded database, and a folder for what is filed. */
export const openRealStore = async (): Promise<RealStore> => {
  const ordner = await mkdtemp(join(tmpdir(), "verlauf-anwendung-"));
  const daten = join(ordner, "daten");
  await cp(inject("emptyStore"), daten, { recursive: true });
  const store = await openStore({ daten });
  return {
    store,
    ordner,
    daten,
    close: async () => {
      await store.close();
      await rm(ordner, { recursive: true, force: true });
    },
  };
};
