import { join } from "node:path";
import { openStore, type Place } from "@verlauf/store";
import { importLieferung } from "@verlauf/use-cases";
import { peakMemory, runInChild } from "../child.ts";
import { DATENSTAND } from "../delivery/write-delivery.ts";
import { timed } from "../ratio.ts";

export interface ImportTask {
  readonly place: Place;
  readonly folder: string;
  readonly kunden: number;
}

export interface ImportFound {
  readonly ms: number;
  readonly peakMb: number;
}

// the use-case behind `verlauf import`, its store already open
await runInChild(async ({ place, folder, kunden }: ImportTask): Promise<ImportFound> => {
  const store = await openStore(place);
  try {
    const ms = await timed(async () => {
      const { lieferungen } = await importLieferung(
        { store, haeuser: [] },
        {
          pfade: [folder],
          datenstand: DATENSTAND,
          abgelehntWurzel: join(folder, "abgelehnt"),
          importiertVon: "bench",
          heute: DATENSTAND,
        },
      );
      if (lieferungen[0]?.kunden !== kunden) throw new Error("not every customer was imported");
    });
    return { ms, peakMb: peakMemory() };
  } finally {
    await store.close();
  }
});
