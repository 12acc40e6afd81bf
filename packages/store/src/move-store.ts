import { Refusal } from "@verlauf/core";
import { type Kysely, sql } from "kysely";
import { type EmbeddedEngine, hasEmbeddedStore, openEmbedded } from "./engine/embedded.ts";
import type { Engine, Session } from "./engine/engine.ts";
import { openServer } from "./engine/server.ts";
import { migrate } from "./schema/migrate.ts";
import { TABLES, type Tables } from "./schema/tables.ts";

type Table = (typeof TABLES)[number];

export interface MoveProgress {
  readonly tabelle: Table;
  /** Of all pages there are, from 0 to 1. */
  readonly anteil: number;
}

/** Read at a time, so that memory stays flat however large the table. */
const BYTES = 4 * 1024 * 1024;

/** Copies an embedded store into an empty PostgreSQL, whole or not at all; the embedded one stays as it is. */
export const moveStore = async (
  { daten }: { readonly daten: string },
  databaseUrl: string,
  { onProgress }: { readonly onProgress?: (progress: MoveProgress) => void } = {},
): Promise<Readonly<Record<Table, number>>> => {
  if (!(await hasEmbeddedStore(daten))) throw new Refusal(`In ${daten} liegt kein Datenbestand, der umziehen könnte.`);
  const source = await openEmbedded(daten);
  try {
    await told(source, migrate(source.db));
    const target = await openServer(databaseUrl);
    try {
      await told(target, migrate(target.db));
      const copy = source.transaction((from) =>
        target.transaction((to) => copyAll(source, from, to, onProgress ?? (() => undefined))),
      );
      const counts = await told(target, told(source, copy));
      await told(target, target.tidy());
      return counts;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};

const told = async <T>(engine: Engine, work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw engine.refusalFor(error) ?? error;
  }
};

const copyAll = async (
  source: EmbeddedEngine,
  from: Session,
  to: Session,
  onProgress: (progress: MoveProgress) => void,
): Promise<Record<Table, number>> => {
  // nobody else writes into the target between the look and the copy
  await sql.raw(`lock table ${TABLES.join(", ")} in access exclusive mode`).execute(to.db);
  for (const table of TABLES) {
    if ((await countOf(to.db, table)) > 0) {
      throw new Refusal(
        "Die Ziel-Datenbank enthält schon Verlauf-Daten. Der Umzug braucht eine leere Datenbank; es wurde nichts kopiert.",
      );
    }
  }
  const pages = await pagesOf(from.db);
  const total = Math.max(
    1,
    [...pages.values()].reduce((sum, count) => sum + count, 0),
  );
  let done = 0;
  const counts = {} as Record<Table, number>;
  for (const table of TABLES) {
    const columns = await columnsOf(from.db, table);
    const count = pages.get(table) ?? 0;
    const step = await stepOf(from.db, table, count);
    for (let page = 0; page < count; page += step) {
      const rows = await source.copyOut(
        `select ${columns.join(", ")} from ${table} where ctid >= '(${page},0)' and ctid < '(${page + step},0)'`,
      );
      if (rows.length > 0) await to.copyIn(table, columns, rows);
      onProgress({ tabelle: table, anteil: (done + Math.min(page + step, count)) / total });
    }
    done += count;
    counts[table] = await countOf(to.db, table);
    if (counts[table] !== (await countOf(from.db, table))) throw new Error(`${table} did not arrive whole`);
    await continueNumbers(to.db, table);
  }
  return counts;
};

const countOf = async (db: Kysely<Tables>, table: Table): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db);
  return rows[0]?.count ?? 0;
};

const pagesOf = async (db: Kysely<Tables>): Promise<ReadonlyMap<Table, number>> => {
  const found = new Map<Table, number>();
  for (const table of TABLES) {
    const { rows } = await sql<{ pages: number }>`
      select pg_relation_size(${table}::regclass) / current_setting('block_size')::int as pages`.execute(db);
    found.set(table, rows[0]?.pages ?? 0);
  }
  return found;
};

/** How many pages to read at a time, by what hangs on them: large values lie outside a table's own pages. */
const stepOf = async (db: Kysely<Tables>, table: Table, pages: number): Promise<number> => {
  const { rows } = await sql<{ bytes: number }>`select pg_table_size(${table}::regclass) as bytes`.execute(db);
  return Math.max(1, Math.floor((BYTES * pages) / Math.max(1, rows[0]?.bytes ?? 0)));
};

const columnsOf = async (db: Kysely<Tables>, table: Table): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} order by ordinal_position`.execute(db);
  return rows.map(({ name }) => name);
};

/** Where the database numbers the rows, it goes on behind the copied ones. */
const continueNumbers = async (db: Kysely<Tables>, table: Table): Promise<void> => {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_identity = 'YES'`.execute(db);
  for (const { name } of rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${name}), coalesce(max(${sql.ref(name)}), 0) + 1, false)
      from ${sql.table(table)}`.execute(db);
  }
};
