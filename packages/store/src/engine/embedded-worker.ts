// The thread in which the embedded database runs: it works synchronously and would block everything else.

import { setFlagsFromString } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { checkpoints } from "./checkpoints.ts";
import { type CopiedFile, copyFiles, isBesideDatabase, type NeededLog } from "./copy-files.ts";
import { durableNodeFs } from "./durable-node-fs.ts";
import { parsers } from "./values.ts";
import type { Answer, Failure, Request } from "./worker-protocol.ts";

// V8's optimizing compiler takes 600 MB for a single one of the database's functions, far more than the database itself.
// Without it an import takes half as long again and half the memory, which small machines have to have
setFlagsFromString("--no-wasm-tier-up");
setFlagsFromString("--no-wasm-dynamic-tiering");

const CHECKPOINT_EVERY_MS = 3 * 60_000;

const START_PARAMS = [
  // PGlite's own, but for -F, which would turn fsync off
  ...PGlite.defaultStartParams.filter((param) => param !== "-F"),
  ...[
    "wal_sync_method=fsync",
    "shared_buffers=32MB",
    "max_wal_size=256MB",
    // statistics are made anew after each import: a small sample serves these tables as well and costs a fifth
    "default_statistics_target=10",
  ].flatMap((setting) => ["-c", setting]),
];

const { directory } = workerData as { readonly directory: string };
const port = parentPort;
if (port === null) throw new Error("the embedded database runs in a worker thread");

let fault: string | undefined;
let serving = 0;

// after a PANIC the database's own loop never returns, so this thread can only say so and be ended from outside
const watchForPanic = (line: string): boolean => {
  if (/\b(PANIC|FATAL):/.test(line)) {
    const failure: Failure = { message: line, code: undefined, fault, stack: undefined, dead: true };
    port.postMessage({ id: serving, failure });
  }
  return false;
};

const opening = PGlite.create({
  fs: durableNodeFs(directory, (code) => {
    fault = code;
  }),
  startParams: START_PARAMS,
  // initdb tries out how much memory it may take, which is what a first start's peak is made of
  initDbStartParams: ["-c", "shared_buffers=2MB"],
  onStderr: watchForPanic,
  parsers: { ...parsers },
});

const answerOf = async (pg: PGlite, request: Request): Promise<Answer> => {
  switch (request.op) {
    case "query": {
      const { rows, affectedRows, fields } = await within(pg, request.rahmen, () =>
        pg.query(request.sql, [...request.params]),
      );
      return { rows, affectedRows, fields };
    }
    case "exec": {
      const results = await pg.exec(request.sql);
      return { rows: results.flatMap(({ rows }) => rows), fields: [] };
    }
    case "copy-in": {
      // Blob's own types want a buffer that isn't shared, which a transferred one never is
      await pg.query(request.sql, [], { blob: new Blob([request.rows as Uint8Array<ArrayBuffer>]) });
      return { rows: [], fields: [] };
    }
    case "copy-out": {
      const { blob } = await pg.query(request.sql);
      return { rows: [], fields: [], bytes: blob && new Uint8Array(await blob.arrayBuffer()) };
    }
    case "copy-files":
      return { rows: await filesOf(pg, request.nach), fields: [] };
    case "close":
      await pg.close();
      return { rows: [], fields: [] };
  }
};

// nothing else is served meanwhile, and no checkpoint comes in between: the files stand still
const filesOf = async (pg: PGlite, nach: string): Promise<readonly CopiedFile[]> => {
  // the log that the copy needs begins with the checkpoint: what changed before it stays out
  await pg.query("select pg_switch_wal()");
  await pg.query("checkpoint");
  const { rows } = await pg.query<NeededLog>(
    `select pg_walfile_name(redo_lsn) as von, file_name as bis, file_offset as ende
    from pg_control_checkpoint(), pg_walfile_name_offset(pg_current_wal_insert_lsn())`,
  );
  const [log] = rows;
  if (log === undefined) throw new Error("no checkpoint");
  return copyFiles(directory, nach, log);
};

const within = async <T>(pg: PGlite, rahmen: string | undefined, work: () => Promise<T>): Promise<T> => {
  if (rahmen === undefined) return work();
  try {
    await pg.exec(`begin; ${rahmen}`);
    const result = await work();
    await pg.exec("commit");
    return result;
  } catch (error) {
    // a database that has broken down rolls back when it is opened again
    await pg.exec("rollback").catch(() => undefined);
    throw error;
  }
};

const failureOf = (error: unknown): Failure => {
  const { message, code, stack, severity } = error as NodeJS.ErrnoException & { readonly severity?: string };
  // an error of the database has a SQLSTATE and leaves it alive, and one of a copy is beside it; all else comes from a
  // runtime that has broken down
  const dead = !isBesideDatabase(error) && (severity === undefined || severity === "PANIC" || severity === "FATAL");
  return { message: message ?? String(error), code, fault, stack, dead };
};

const serve = async ({ id, request }: { readonly id: number; readonly request: Request }): Promise<void> => {
  try {
    serving = id;
    fault = undefined;
    const answer = await answerOf(await opening, request);
    port.postMessage({ id, answer }, answer.bytes ? [answer.bytes.buffer as ArrayBuffer] : []);
  } catch (error) {
    port.postMessage({ id, failure: failureOf(error) });
  }
};

// one after the other, so that a fault is told of the request that met it
let last: Promise<void> = Promise.resolve();
port.on("message", (message: { readonly id: number; readonly request: Request }) => {
  last = last.then(() => serve(message));
});

const bringIn = checkpoints(async (sql) => (await opening).query(sql));

const checkpoint = async (): Promise<void> => {
  const pg = await opening;
  // a fault here is met again, and then told, by the next request that writes
  if (pg.ready) await bringIn().catch(() => undefined);
};
setInterval(() => {
  last = last.then(checkpoint);
}, CHECKPOINT_EVERY_MS).unref();

opening.then(
  () => port.postMessage({ id: 0, answer: { rows: [], fields: [] } }),
  (error: unknown) => port.postMessage({ id: 0, failure: failureOf(error) }),
);
