import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Refusal } from "@verlauf/core";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore, storeOver } from "../store.ts";
import { batchesOf, kunde, meta } from "../testing/made-up.ts";
import { copyEmptyStore, emptyData, type TestData, temporaryDirectory } from "../testing/test-engines.ts";
import { type EmbeddedEngine, openEmbedded } from "./embedded.ts";
import { startWorker } from "./worker-client.ts";

let data: TestData;
let engine: EmbeddedEngine;

beforeAll(async () => {
  data = await copyEmptyStore();
  engine = await openEmbedded(data.daten);
});
afterAll(async () => {
  await engine.close();
  await data.remove();
});

const setting = async (name: string): Promise<unknown> =>
  (await sql<{ value: string }>`select current_setting(${name}) as value`.execute(engine.db)).rows[0]?.value;

test.for([
  ["fsync", "on"],
  ["wal_sync_method", "fsync"],
  ["synchronous_commit", "on"],
  ["full_page_writes", "on"],
  ["shared_buffers", "32MB"],
] as const)("runs with %s %s", async ([name, value]) => {
  expect(await setting(name)).toBe(value);
});

test("its directory is its owner's alone", async () => {
  expect((await stat(join(data.daten, "datenbank"))).mode & 0o777).toBe(0o700);
});

test("who comes second is told who holds the data, and gets in when they are free", async () => {
  const other = await emptyData();
  const first = await openStore({ daten: other });
  const refused = await openStore({ daten: other }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect((refused as Refusal).message).toBe(
    `Diese Daten sind gerade geöffnet: Ein anderer Verlauf-Prozess (Prozess ${process.pid}) benutzt ${other}. ` +
      "Warten Sie, bis er fertig ist, oder beenden Sie ihn; dann versuchen Sie es noch einmal.",
  );
  await first.close();
  await (await openStore({ daten: other })).close();
});

test("who may wait gets in as soon as the data are free", async () => {
  const other = await emptyData();
  const first = await openStore({ daten: other });
  let waiting = true;
  const second = openStore({ daten: other }, { wartenMs: 50_000 }).finally(() => {
    waiting = false;
  });
  await expect(openStore({ daten: other }, { wartenMs: 1 })).rejects.toThrow("Diese Daten sind gerade geöffnet");
  expect(waiting).toBe(true);
  await first.close();
  await (await second).close();
});

test.for([
  ["./eingang", "Beenden Sie ihn, oder legen Sie die Dateien in den Ordner ./eingang, dann übernimmt er sie selbst."],
  [null, "Beenden Sie ihn."],
] as const)("the server holds on to its data, so nobody waits for it (folder %s)", async ([eingang, advice]) => {
  const other = await emptyData();
  const server = await openStore({ daten: other }, { halter: { server: { eingang } } });
  await expect(openEmbedded(other, { wartenMs: 50_000 })).rejects.toThrow(
    `Diese Daten sind gerade geöffnet: Der Verlauf-Server (Prozess ${process.pid}) benutzt ${other}. ${advice}`,
  );
  await server.close();
});

test("nobody waits for data that can't be had at all", async () => {
  const daten = join(await temporaryDirectory(), "datei");
  await writeFile(daten, "kein Ordner");
  await expect(openStore({ daten }, { wartenMs: 50_000 })).rejects.toThrow("ist kein Ordner");
});

test("the event loop goes on while the database works", async () => {
  let done = false;
  let turns = 0;
  const work = sql`select count(*) from generate_series(1, 3000000)`.execute(engine.db).then(() => {
    done = true;
  });
  while (!done) {
    turns += 1;
    await setImmediate();
  }
  await work;
  expect(turns).toBeGreaterThan(100);
});

test("after an import the log is checkpointed and the tables have fresh statistics", async () => {
  const checkpoint = async () =>
    (await sql<{ at: string }>`select redo_lsn::text as at from pg_control_checkpoint()`.execute(engine.db)).rows[0]
      ?.at;
  const before = await checkpoint();
  const saetze = Array.from({ length: 500 }, (_, index) => kunde(String(index)));
  await storeOver(engine).importDelivery(meta(), batchesOf({ art: "kunden", saetze }));
  expect(await checkpoint()).not.toBe(before);
  const { rows } = await sql`select relname, reltuples::int as zeilen, relallvisible > 0 as aufgeraeumt from pg_class
    where relname in ('kunde', 'status') order by relname`.execute(engine.db);
  expect(rows).toEqual([
    { relname: "kunde", zeilen: 500, aufgeraeumt: true },
    { relname: "status", zeilen: 500, aufgeraeumt: true },
  ]);
});

test("the outer db inside a transaction is a bug that is told, not a wait without end", async () => {
  const work = engine.transaction(() => sql`select 1`.execute(engine.db));
  await expect(work).rejects.toThrow("only the session's db");
  expect((await sql`select 1 as one`.execute(engine.db)).rows).toEqual([{ one: 1 }]);
});

test("queries from outside wait until a transaction has ended", async () => {
  const seen: string[] = [];
  const begun = Promise.withResolvers<void>();
  const transaction = engine.transaction(async ({ db }) => {
    begun.resolve();
    await sql`select 1`.execute(db);
    await setImmediate();
    seen.push("transaction");
  });
  await begun.promise;
  await sql`select 1`.execute(engine.db);
  seen.push("outside");
  await transaction;
  expect(seen).toEqual(["transaction", "outside"]);
});

test("a thread that dies fails what is under way and what comes after", async () => {
  const dying = `data:text/javascript,
    import { parentPort } from "node:worker_threads";
    parentPort.postMessage({ id: 0, answer: { rows: [], fields: [] } });
    parentPort.on("message", () => process.exit(1));`;
  const worker = await startWorker(new URL(dying), "");
  const request = { op: "query", sql: "select 1", params: [] } as const;
  await expect(worker.send(request)).rejects.toThrow("has ended");
  await expect(worker.send(request)).rejects.toThrow("has ended");
});
