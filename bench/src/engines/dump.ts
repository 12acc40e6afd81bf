import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runInChild } from "../child.ts";
import { openBarePglite } from "./store-libraries.ts";

/** The tables that an import of customers and contacts fills by COPY; all else follows from them. */
export const COPIED_TABLES = ["kunde", "kontakt"] as const;

export interface DumpTask {
  readonly daten: string;
  readonly folder: string;
}

export const dumpFile = (folder: string, table: string): string => join(folder, `${table}.copy`);

// writes the rows of an embedded store as COPY takes them
if (import.meta.main) {
  await runInChild(async ({ daten, folder }: DumpTask): Promise<true> => {
    await mkdir(folder, { recursive: true });
    const database = await openBarePglite(daten);
    for (const table of COPIED_TABLES) {
      const { blob } = await database.query(`copy ${table} to '/dev/blob'`);
      if (blob === undefined) throw new Error(`PGlite gave no rows of ${table}`);
      await writeFile(dumpFile(folder, table), new Uint8Array(await blob.arrayBuffer()));
    }
    await database.close();
    return true;
  });
}
