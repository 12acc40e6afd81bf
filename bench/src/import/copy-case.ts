import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Place } from "@verlauf/store";
import pg from "pg";
import { runInChild } from "../child.ts";
import { COPIED_TABLES, dumpFile } from "../engines/dump.ts";
import { copyFromStream, openBarePglite } from "../engines/store-libraries.ts";
import { timed } from "../ratio.ts";

export interface CopyTask {
  readonly place: Place;
  /** Where the rows of a finished import lie, as COPY takes them. */
  readonly rows: string;
}

type Tables = readonly { readonly table: string; readonly bytes: Uint8Array<ArrayBuffer> }[];

const copyEmbedded = async (daten: string, tables: Tables): Promise<number> => {
  const database = await openBarePglite(daten);
  const ms = await timed(async () => {
    for (const { table, bytes } of tables) {
      await database.query(`copy ${table} from '/dev/blob'`, [], { blob: new Blob([bytes]) });
    }
  });
  await database.close();
  return ms;
};

const copyToServer = async (url: string, tables: Tables): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ms = await timed(async () => {
    for (const { table, bytes } of tables) {
      const copy = copyFromStream(`copy ${table} from stdin`);
      client.query(copy as unknown as pg.Submittable);
      await pipeline(Readable.from(piecesOf(bytes)), copy);
    }
  });
  await client.end();
  return ms;
};

const PIECE = 64 * 1024;

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

// the bare COPY of the same rows into the same empty tables with their indexes; the rows are in memory already
await runInChild(async ({ place, rows }: CopyTask): Promise<number> => {
  const tables = await Promise.all(
    COPIED_TABLES.map(async (table) => ({ table, bytes: await readFile(dumpFile(rows, table)) })),
  );
  return "daten" in place ? copyEmbedded(place.daten, tables) : copyToServer(place.databaseUrl, tables);
});
