import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { openStore, type Place, type Store } from "@verlauf/store";
import { inject } from "vitest";

const stores = new Map<string, Promise<Store>>();

const openCopy = async (place: Place): Promise<Store> => {
  if ("daten" in place && !existsSync(place.daten)) await cp(inject("emptyStore"), place.daten, { recursive: true });
  return openStore(place);
};

/** Opening a store takes half a second, so that each stays open for the tests that come after. */
export const openOnce = async (place: Place): Promise<Store> => {
  const key = "daten" in place ? place.daten : place.databaseUrl;
  const store = stores.get(key) ?? openCopy(place);
  stores.set(key, store);
  try {
    return { ...(await store), close: async () => undefined };
  } catch (error) {
    stores.delete(key);
    throw error;
  }
};

/** Closes what `openOnce` has opened in a folder. */
export const closeStoresIn = async (ordner: string): Promise<void> => {
  for (const [key, store] of stores) {
    if (!key.startsWith(ordner)) continue;
    stores.delete(key);
    await (await store).close();
  }
};
