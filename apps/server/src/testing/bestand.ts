import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore } from "@verlauf/store";
import { importLieferung, legeSchluesselAn, tagInBerlin, umfangOf } from "@verlauf/use-cases";

const MUSTERSTADT = fileURLToPath(new URL("../../../../examples/musterstadt", import.meta.url));

/** Puts the example office into a data directory and makes a key that may do everything. */
export const createBestand = async (daten: string): Promise<string> => {
  const store = await openStore({ daten });
  try {
    await importLieferung(
      { store, haeuser: [] },
      {
        pfade: [MUSTERSTADT],
        datenstand: "2016-05-31",
        abgelehntWurzel: join(daten, "abgelehnt"),
        importiertVon: "test",
        // its time begins now: the server's own deletion, which goes by the machine's clock, must leave it alone
        heute: tagInBerlin(new Date()),
      },
    );
    const { schluessel } = await legeSchluesselAn(
      { store, uhr: () => new Date() },
      { name: "Test", umfang: umfangOf("alles"), dienststelle: null, gilt: { tage: 1 } },
    );
    return schluessel;
  } finally {
    await store.close();
    await rm(join(daten, "abgelehnt"), { recursive: true, force: true });
  }
};
