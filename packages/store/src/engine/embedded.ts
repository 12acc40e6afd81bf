import { AsyncLocalStorage } from "node:async_hooks";
import { join } from "node:path";
import { Refusal } from "@verlauf/core";
import { Kysely, PGliteDialect } from "kysely";
import { TABLES, type Tables } from "../schema/tables.ts";
import type { Backend } from "./backend.ts";
import { buildDatabase } from "./build-process.ts";
import type { CopiedFile } from "./copy-files.ts";
import { hasDatabase, prepareDirectory } from "./data-directory.ts";
import type { DataLock } from "./data-lock.ts";
import { COMMIT, type Engine, type Session, viewsOf } from "./engine.ts";
import { damagedRefusal, fileRefusal } from "./file-faults.ts";
import { shareData } from "./share-data.ts";
import { type Taking, takeOrJoin } from "./take-or-join.ts";
import { turns } from "./turns.ts";
import { type EngineError, startWorker, type WorkerClient } from "./worker-client.ts";

export interface EmbeddedEngine extends Engine {
  /** The bytes that a `copy … to` writes; `query` is what stands in its brackets. */
  readonly copyOut: (query: string) => Promise<Uint8Array>;
  /** Lets other processes of the same account that have this version's schema use the data, too, until it is closed. */
  readonly share: (stand: string) => Promise<void>;
}

const WORKER = new URL("./embedded-worker.ts", import.meta.url);

const directoryOf = (daten: string): string => join(daten, "datenbank");

export const hasEmbeddedStore = (daten: string): Promise<boolean> => hasDatabase(directoryOf(daten));

export interface EmbeddedOptions extends Taking {
  readonly workerEntry?: URL;
}

/**
 * Opens the database of a data directory, which it makes on first use, and holds the directory's lock until closed; or
 * uses it through the server that holds the lock.
 */
export const openEmbedded = async (daten: string, options: EmbeddedOptions = {}): Promise<EmbeddedEngine> => {
  const { workerEntry = WORKER } = options;
  const directory = directoryOf(daten);
  const own = await takeOrJoin(daten, options);
  if (!("release" in own)) return engineOver(own, daten);
  try {
    await prepareDirectory(directory, (unfinished) => buildDatabase(workerEntry, unfinished));
    return engineOver(threadOf(await startWorker(workerEntry, directory), own), daten);
  } catch (error) {
    own.release();
    throw openingRefusal(error, daten);
  }
};

// whatever keeps a database from opening, and is not the file layer, is in its files
const openingRefusal = (error: unknown, daten: string): Refusal => {
  if (error instanceof Refusal) return error;
  const { fault, code } = error as EngineError;
  return fileRefusal(fault ?? code, daten, error) ?? damagedRefusal(daten, error);
};

/** The thread of this process that has the database. */
const threadOf = (worker: WorkerClient, { release }: DataLock): Backend => {
  const turn = turns();
  return {
    send: worker.send,
    turn,
    close: async () => {
      try {
        await turn(() => worker.send({ op: "close" }));
      } catch {
        // broken down already; what was committed is on the disk
      }
      await worker.terminate();
      release();
    },
  };
};

const DATA_CORRUPTED = new Set(["XX001", "XX002"]);

const engineOver = (backend: Backend, daten: string): EmbeddedEngine => {
  const { send, turn } = backend;
  const transactions = new AsyncLocalStorage<true>();

  const queryWithin = async (rahmen: string | undefined, sql: string, params: readonly unknown[] = []) => {
    const { rows, affectedRows, fields } = await send({ op: "query", sql, params, rahmen });
    // Kysely's interface for PGlite has the rows' type as a parameter and no readonly
    return { rows: [...rows] as never[], fields: [...fields], ...(affectedRows === undefined ? {} : { affectedRows }) };
  };
  const query = (sql: string, params?: readonly unknown[]) => queryWithin(undefined, sql, params);
  // the one connection is busy until the transaction ends: its own work would wait for itself for ever
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (transactions.getStore()) throw new Error("inside a transaction only the session's db may be used");
    return turn(work);
  };
  const begin = (rahmen: string | undefined) =>
    rahmen === undefined ? query("begin") : send({ op: "exec", sql: `begin; ${rahmen}` });
  const inTransaction = <T>(rahmen: string | undefined, work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      await begin(rahmen);
      try {
        const result = await transactions.run(true, work);
        await send({ op: "exec", sql: COMMIT });
        return result;
      } catch (error) {
        // a database that has broken down rolls back when it is opened again
        await query("rollback").catch(() => undefined);
        throw error;
      }
    });
  let unshare: () => Promise<void> = async () => undefined;
  let closing: Promise<void> | undefined;
  const closeDown = async (): Promise<void> => {
    await unshare();
    await backend.close();
  };
  const rollback = () => Promise.reject(new Error("a transaction rolls back by throwing"));
  const facade = { ready: true, closed: false, waitReady: Promise.resolve(), close: async () => undefined };

  const session: Session = {
    db: new Kysely<Tables>({
      dialect: new PGliteDialect({ pglite: { ...facade, query, transaction: (work) => work({ query, rollback }) } }),
    }),
    copyIn: async (table, columns, rows) => {
      const sql = `copy ${table} (${columns.join(", ")}) from '/dev/blob'`;
      await send({ op: "copy-in", sql, rows }, [rows.buffer as ArrayBuffer]);
    },
  };
  const over = (rahmen: string | undefined): EmbeddedEngine => ({
    db: new Kysely<Tables>({
      dialect: new PGliteDialect({
        pglite: {
          ...facade,
          query: (sql, params) => inTurn(() => queryWithin(rahmen, sql, params)),
          transaction: (work) => inTransaction(rahmen, () => work({ query, rollback })),
        },
      }),
    }),
    transaction: (work) => inTransaction(rahmen, () => work(session)),
    unter: viewsOf(rahmen, over),
    tidy: () =>
      inTurn(async () => {
        await query(`vacuum analyze ${TABLES.join(", ")}`);
        await query("checkpoint");
      }),
    refusalFor: (error) => {
      const { fault, code } = error as EngineError;
      return (
        fileRefusal(fault, daten, error) ?? (DATA_CORRUPTED.has(code ?? "") ? damagedRefusal(daten, error) : undefined)
      );
    },
    dateien: {
      daten,
      copyTo: async (nach) => {
        if (rahmen !== undefined) throw new Error("a view shows rows, not files");
        return inTurn(async () => (await send({ op: "copy-files", nach })).rows as readonly CopiedFile[]);
      },
    },
    queue: {
      executeSql: (text, values = []) =>
        inTurn(async () => {
          try {
            if (values.length > 0) return await query(text, values);
            const { rows } = await send({ op: "exec", sql: text });
            return { rows: [...rows] };
          } catch (error) {
            // a block that failed in its middle has left its transaction open on the one connection
            await query("rollback").catch(() => undefined);
            throw error;
          }
        }),
    },
    copyOut: async (source) => {
      const read = () => send({ op: "copy-out", sql: `copy (${source}) to '/dev/blob'` });
      const { bytes } = await (transactions.getStore() ? read() : turn(read));
      return bytes ?? new Uint8Array(0);
    },
    share: async (stand) => {
      unshare = await shareData(backend, { daten, stand });
    },
    close: () => {
      closing ??= closeDown();
      return closing;
    },
  });
  return over(undefined);
};
