import { once } from "node:events";
import { chmod, mkdir, stat } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Refusal } from "@verlauf/core";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SCHEMASTAND } from "../schema/migrate.ts";
import { openStore, type Store } from "../store.ts";
import { batchesOf, kunde, meta } from "../testing/made-up.ts";
import { copyEmptyStore, emptyData, type TestData, temporaryDirectory } from "../testing/test-engines.ts";
import type { Backend } from "./backend.ts";
import { type EmbeddedEngine, openEmbedded } from "./embedded.ts";
import { joinData } from "./join-data.ts";
import { shareData } from "./share-data.ts";
import { framesOver } from "./shared-frames.ts";
import { encode } from "./shared-protocol.ts";
import { turns } from "./turns.ts";

const HALTER = { server: { eingang: null } };

let data: TestData;
let daten: string;
let server: Store;
let guest: EmbeddedEngine;
beforeAll(async () => {
  data = await copyEmptyStore();
  daten = data.daten;
  server = await openStore({ daten }, { halter: HALTER });
  guest = await openEmbedded(daten, { stand: SCHEMASTAND });
});
afterAll(async () => {
  await guest.close();
  await server.close();
  await data.remove();
});

const saetze = Array.from({ length: 500 }, (_, index) => kunde(String(index)));

test("a command beside the running server brings in a delivery, and both see it", async () => {
  const beside = await openStore({ daten });
  await beside.importDelivery(meta(), batchesOf({ art: "kunden", saetze }));
  const [own, others] = [await server.deliveryFor("2999-12-31"), await beside.deliveryFor("2999-12-31")];
  expect(own).toHaveLength(1);
  expect(others).toEqual(own);
  await beside.close();
});

test("they take turns: nobody works within another's transaction", async () => {
  const seen: string[] = [];
  const begun = Promise.withResolvers<void>();
  const theirs = guest.transaction(async ({ db }) => {
    begun.resolve();
    await sql`create table probe (wert int)`.execute(db);
    await sql`select pg_sleep(0.05)`.execute(db);
    seen.push("guest");
  });
  await begun.promise;
  await server.isEmpty();
  seen.push("server");
  await theirs;
  expect(seen).toEqual(["guest", "server"]);
});

test("who is killed in the middle of a transaction has done nothing, and the server goes on", async () => {
  const socket = connect(join(daten, "befehle", "socket"));
  const frames = framesOver(socket);
  const answers: Buffer[] = [];
  const next = async (count: number): Promise<void> => {
    while (answers.length < count) await once(socket, "data");
  };
  frames.onFrame((frame) => void answers.push(frame));
  const query = (id: number, text: string) => frames.send(encode({ id, ask: { op: "query", sql: text, params: [] } }));
  frames.send(encode({ id: 1, ask: "turn" }));
  await next(2);
  query(2, "begin");
  query(3, "create table halb (wert int)");
  await next(4);
  socket.destroy();
  await expect(server.isEmpty()).resolves.toBeDefined();
  const { rows } = await sql`select to_regclass('halb') as halb`.execute(guest.db);
  expect(rows).toEqual([{ halb: null }]);
});

test.each([
  ["a request out of turn", encode({ id: 1, ask: { op: "query", sql: "select 1", params: [] } })],
  ["the end of the database", encode({ id: 1, ask: { op: "close" } })],
  ["a word that there isn't", Buffer.from("guten Tag")],
])("%s is answered by hanging up, and nobody else notices", async (_, frame) => {
  const socket = connect(join(daten, "befehle", "socket"));
  framesOver(socket).send(frame);
  socket.resume();
  await once(socket, "close");
  await expect(server.isEmpty()).resolves.toBeDefined();
});

test("an error of the database comes back with its code, and the turn ends", async () => {
  await expect(sql`select * from gibt_es_nicht`.execute(guest.db)).rejects.toMatchObject({ code: "42P01" });
  expect((await sql`select 1 as one`.execute(guest.db)).rows).toEqual([{ one: 1 }]);
});

test("only who owns the data gets to the socket, also where their directory is open to others", async () => {
  expect((await stat(join(daten, "befehle"))).mode & 0o777).toBe(0o700);
  const open = await emptyData();
  await chmod(open, 0o755);
  await mkdir(join(open, "befehle"), { mode: 0o755 });
  const other = await openStore({ daten: open }, { halter: HALTER });
  expect((await stat(join(open, "befehle"))).mode & 0o777).toBe(0o700);
  await other.close();
});

test("another version's command is told to wait for the server's next start", async () => {
  const refusal = await openEmbedded(daten, { stand: `${SCHEMASTAND} 9999-neu` }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).message).toContain("Der Verlauf-Server läuft noch in einer anderen Fassung");
});

test("where the server ends, whoever works beside it is told", async () => {
  const other = await emptyData();
  const holder = await openStore({ daten: other }, { halter: HALTER });
  const beside = await openStore({ daten: other });
  await holder.close();
  await expect(beside.isEmpty()).rejects.toThrow("Die Verbindung zum Verlauf-Server ist abgebrochen");
  await beside.close();
  // and the data are free
  await (await openStore({ daten: other })).close();
});

test("a second server is refused, and so is whoever wants the data alone", async () => {
  await expect(openStore({ daten }, { halter: HALTER })).rejects.toThrow("Diese Daten sind gerade geöffnet");
  await expect(openEmbedded(daten)).rejects.toThrow("Diese Daten sind gerade geöffnet");
});

test("where no socket can lie, the server runs all the same, and a command is told who has the data", async () => {
  const long = join(await temporaryDirectory(), "x".repeat(100));
  const told: unknown[] = [];
  const holder = await openStore({ daten: long }, { halter: HALTER, onUngeteilt: (error) => told.push(error) });
  expect(String(told)).toContain("no socket can lie here");
  await expect(openStore({ daten: long })).rejects.toThrow("Diese Daten sind gerade geöffnet: Der Verlauf-Server");
  await holder.close();
});

/** A database that answers everything at once, for what no real one does on call. */
const quick = (): { readonly backend: Backend; readonly asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    backend: {
      turn: turns(),
      send: async (request) => {
        asked.push("sql" in request ? request.sql : request.op);
        return { rows: [], fields: [] };
      },
      close: async () => undefined,
    },
  };
};

test("who keeps the connection and asks nothing loses it", async () => {
  const place = await temporaryDirectory();
  const { backend, asked } = quick();
  const end = await shareData(backend, { daten: place, stand: "1", idleMs: 1 });
  const sleeper = await joinData(place, "1");
  await sleeper?.turn(async () => {
    while (asked.length === 0) await setImmediate();
  });
  await expect(sleeper?.turn(async () => undefined)).rejects.toThrow("abgebrochen");
  expect(asked).toEqual(["rollback"]);
  await end();
});

test("who has the connection when the server ends may finish", async () => {
  const place = await temporaryDirectory();
  const { backend, asked } = quick();
  const end = await shareData(backend, { daten: place, stand: "1" });
  const worker = await joinData(place, "1");
  let ended: Promise<void> | undefined;
  await worker?.turn(async () => {
    ended = end();
    await worker.send({ op: "query", sql: "commit", params: [] });
  });
  await ended;
  expect(asked).toEqual(["commit"]);
});
