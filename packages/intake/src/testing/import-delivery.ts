import type { Batch, Dateiart, IsoDate, Satz } from "@verlauf/core";
import { inspectDelivery } from "../lieferung/inspect.ts";
import { type ReadOptions, readDelivery } from "../lieferung/read.ts";
import type { DeliveryReport } from "../lieferung/report.ts";
import type { Profil } from "../profil/profil.ts";
import { type MemoryFile, type MemoryFiles, memoryFiles } from "./memory-files.ts";

export interface Imported {
  readonly report: DeliveryReport;
  readonly batches: readonly Batch[];
  readonly saetze: <A extends Dateiart>(art: A) => readonly Satz<A>[];
  readonly files: MemoryFiles;
}

export interface ImportOptions extends Partial<ReadOptions> {
  readonly datenstand?: IsoDate;
  readonly profil?: Profil;
  readonly files?: MemoryFiles;
}

/** Takes a delivery that lies in memory from beginning to end. Half of its rows may be bad unless said otherwise. */
export const importDelivery = async (
  content: Readonly<Record<string, MemoryFile>>,
  { profil, files = memoryFiles(content), ...options }: ImportOptions = {},
): Promise<Imported> => {
  const inspection = await inspectDelivery(Object.keys(content), profil === undefined ? { files } : { files, profil });
  const rows = readDelivery(inspection, {
    datenstand: "2016-05-31",
    rejectsDir: "abgelehnt",
    limit: 0.5,
    ...options,
  });
  const batches: Batch[] = [];
  for (;;) {
    const next = await rows.next();
    if (next.done === true) {
      const saetze = <A extends Dateiart>(art: A) =>
        batches.filter((batch) => batch.art === art).flatMap((batch) => [...batch.saetze] as unknown as Satz<A>[]);
      return { report: next.value, batches, saetze, files };
    }
    batches.push(next.value);
  }
};

/** Lines as a CSV file that ends with a line end. */
export const csv = (...lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join("");

export const KUNDEN_KOPF = "Kundennummer;Rechtskreis;Dienststelle;Team;Geburtsdatum;Betreuung seit;Profillage";
export const KUNDE = "123A456789;SGB II;63504;412;01.01.1980;01.01.2015;M";

/** A delivery with one good customer beside whatever else is tried. */
export const mitKunde = (others: Readonly<Record<string, MemoryFile>>): Readonly<Record<string, MemoryFile>> => ({
  "kunden.csv": csv(KUNDEN_KOPF, KUNDE),
  ...others,
});
