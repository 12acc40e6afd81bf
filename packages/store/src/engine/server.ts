import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Refusal } from "@verlauf/core";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { TABLES, type Tables } from "../schema/tables.ts";
import { COMMIT, type Engine, type Session, viewsOf } from "./engine.ts";
import { poolWithin } from "./pool-within.ts";
import { addressOf, serverRefusal } from "./server-faults.ts";
import { parsers } from "./values.ts";

const OLDEST = 150_000;
const CONNECT_WITHIN_MS = 10_000;
// together what PostgreSQL lets four such processes have, their queues of jobs besides
const MOST_SHARED = 10;
const MOST_VIEWS = 6;

interface Pools {
  readonly shared: pg.Pool;
  /** Send without waiting for answers; COPY can't be done on them. */
  readonly views: pg.Pool;
}

/** Connects to a PostgreSQL server; any number of processes may. */
export const openServer = async (databaseUrl: string): Promise<Engine> => {
  const address = addressOf(databaseUrl);
  const poolWith = (options: pg.PoolConfig): pg.Pool => {
    const pool = new pg.Pool({
      connectionString: databaseUrl,
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      application_name: "verlauf",
      types: { getTypeParser: (oid, format) => parsers[oid] ?? pg.types.getTypeParser(oid, format) },
      ...options,
    });
    // an idle connection that the server closes is replaced when it is next needed
    pool.on("error", () => undefined);
    return pool;
  };
  const pools = { shared: poolWith({ max: MOST_SHARED }), views: poolWith({ max: MOST_VIEWS, pipeline: true }) };
  const engine = engineOver(pools, address, databaseUrl);
  try {
    await checkServer(engine.db, address);
  } catch (error) {
    await engine.close();
    throw engine.refusalFor(error) ?? error;
  }
  return engine;
};

const checkServer = async (db: Kysely<Tables>, address: string): Promise<void> => {
  const { rows } = await sql<{ version: number; encoding: string; shown: string }>`
    select current_setting('server_version_num')::int as version,
      current_setting('server_version') as shown,
      current_setting('server_encoding') as encoding`.execute(db);
  const [server] = rows;
  if (server === undefined || server.version < OLDEST) {
    throw new Refusal(
      `Die Datenbank auf ${address} ist PostgreSQL ${server?.shown}. Verlauf braucht PostgreSQL 15 oder neuer.`,
    );
  }
  if (server.encoding !== "UTF8") {
    throw new Refusal(
      `Die Datenbank auf ${address} speichert Text als ${server.encoding}. Verlauf braucht eine Datenbank mit der Kodierung UTF8.`,
    );
  }
};

const engineOver = ({ shared, views }: Pools, address: string, databaseUrl: string): Engine => {
  const over = (rahmen: string | undefined): Engine => ({
    db: new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: rahmen === undefined ? shared : poolWithin(views, rahmen) }),
    }),
    transaction: (work) => inTransaction(shared, rahmen, work),
    unter: viewsOf(rahmen, over),
    tidy: async () => {
      // a small sample is quick and enough until autovacuum comes by, which does the rest
      await shared.query(`begin; set local default_statistics_target = 10; analyze ${TABLES.join(", ")}; commit`);
    },
    // what a view doesn't allow is no fault of the database's settings
    refusalFor: (error) => (rahmen !== undefined && isForbidden(error) ? undefined : serverRefusal(error, address)),
    dateien: null,
    queue: { connectionString: databaseUrl },
    close: async () => {
      if (!shared.ending) await Promise.all([shared.end(), views.end()]);
    },
  });
  return over(undefined);
};

const isForbidden = (error: unknown): boolean => (error as { readonly code?: string }).code === "42501";

const inTransaction = async <T>(
  pool: pg.Pool,
  rahmen: string | undefined,
  work: (session: Session) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect();
  // a connection lost in the middle makes its query fail, which says it all
  const ignore = () => undefined;
  client.on("error", ignore);
  let lost = false;
  try {
    await client.query(
      `begin; set local jit = off; set local work_mem = '64MB'${rahmen === undefined ? "" : `; ${rahmen}`}`,
    );
    const result = await work(sessionOver(client));
    await client.query(COMMIT);
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => {
      lost = true;
    });
    throw error;
  } finally {
    client.off("error", ignore);
    client.release(lost);
  }
};

const sessionOver = (client: pg.PoolClient): Session => ({
  db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOf(client) }) }),
  copyIn: async (table, columns, rows) => {
    const target = client.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin`));
    await pipeline(Readable.from([rows]), target);
  },
});

/** A pool of the one connection that holds the transaction. */
const poolOf = (client: pg.PoolClient) => ({
  connect: async () => ({
    query: client.query.bind(client),
    release: () => undefined,
  }),
  end: async () => undefined,
  options: {},
});
