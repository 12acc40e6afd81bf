import type { IsoDate, Katalog } from "@verlauf/core";
import type { Konfiguration } from "@verlauf/intake";
import type { Deps } from "../deps.ts";
import { katalogOf } from "./katalog-of.ts";
import { sha256 } from "./sha256.ts";

/**
 * The catalogue that a house asks with, kept so that workbooks made from it can be read whatever the file says then. A
 * version that was already used for other questions gets their checksum behind it: two catalogues never share a name.
 */
export const keptKatalogOf = async (
  { store }: Pick<Deps, "store">,
  konfiguration: Konfiguration,
  datenstand: IsoDate,
): Promise<Katalog> => {
  const katalog = await katalogOf(konfiguration, datenstand);
  await store.bewahreKatalog(katalog);
  const kept = JSON.stringify(await store.katalog(katalog.id, katalog.version));
  if (kept === JSON.stringify(katalog)) return katalog;
  const own = { ...katalog, version: `${katalog.version}-${sha256(JSON.stringify(katalog)).slice(0, 8)}` };
  await store.bewahreKatalog(own);
  return own;
};
