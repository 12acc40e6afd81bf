import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyEmptyStore, type TestData } from "../testing/test-engines.ts";
import { checkpoints } from "./checkpoints.ts";
import { type EmbeddedEngine, openEmbedded } from "./embedded.ts";

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

const query = async (text: string) => sql.raw(text).execute(engine.db);

const lastCheckpoint = async (): Promise<unknown> =>
  (await query("select checkpoint_lsn::text as stelle from pg_control_checkpoint()")).rows[0];

test("whoever only looks for work has nothing written; what was written is brought in", async () => {
  const checkpoint = checkpoints(query);
  const look = async (): Promise<void> => {
    await query("select id from sendung where zustand = 'geplant' for update skip locked");
    await query("update lauf set zustand = 'laeuft' where kennung = 'keiner'");
    await checkpoint();
  };
  // the first reader notes on a page which of its rows are settled
  await look();
  const before = await lastCheckpoint();
  await look();
  await look();
  expect(await lastCheckpoint()).toEqual(before);

  await query("create table probe (nr int)");
  await checkpoint();
  expect(await lastCheckpoint()).not.toEqual(before);
});
