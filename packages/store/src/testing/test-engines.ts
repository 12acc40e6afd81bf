import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { inject, onTestFinished } from "vitest";
import { openEmbedded } from "../engine/embedded.ts";
import type { Engine } from "../engine/engine.ts";
import { openServer } from "../engine/server.ts";
import { migrate } from "../schema/migrate.ts";
import { TABLES } from "../schema/tables.ts";
import { makeDatabase } from "./database.ts";

export interface TestEngine {
  readonly engine: Engine;
  readonly close: () => Promise<void>;
}

/** A directory of a test's own, gone when it ends. */
export const temporaryDirectory = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), "verlauf-store-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
};

export interface TestData {
  readonly daten: string;
  readonly remove: () => Promise<void>;
}

/** A data directory with an empty store. */
export const copyEmptyStore = async (): Promise<TestData> => {
  const daten = await mkdtemp(join(tmpdir(), "verlauf-store-"));
  await cp(inject("emptyStore"), daten, { recursive: true });
  return { daten, remove: () => rm(daten, { recursive: true, force: true }) };
};

/** The same for one test, gone when it ends. */
export const emptyData = async (): Promise<string> => {
  const { daten, remove } = await copyEmptyStore();
  onTestFinished(remove);
  return daten;
};

const embedded = async (): Promise<TestEngine> => {
  const { daten, remove } = await copyEmptyStore();
  const engine = await openEmbedded(daten);
  return {
    engine,
    close: async () => {
      await engine.close();
      await remove();
    },
  };
};

const server = async (postgres: string): Promise<TestEngine> => {
  const database = await makeDatabase(postgres);
  const engine = await openServer(database.url);
  await migrate(engine.db);
  return {
    engine,
    close: async () => {
      await engine.close();
      await database.drop();
    },
  };
};

/** The engines that there are to test on, each as a row of `describe.each`. */
export const testEngines = (): readonly { readonly name: string; readonly open: () => Promise<TestEngine> }[] => {
  const postgres = inject("postgres");
  return [
    { name: "PGlite", open: embedded },
    ...(postgres === null ? [] : [{ name: "PostgreSQL", open: () => server(postgres) }]),
  ];
};

// whose rows nobody can empty: tests that write them take an office of their own
const FROZEN: readonly string[] = [
  "basis_seed",
  "ziehung",
  "ersetzung",
  "rueckgabe",
  "grabstein",
  "protokoll",
  "protokoll_anker",
  "protokoll_identitaet",
  "protokoll_schluessel",
];

export const emptyTables = async ({ db }: Engine): Promise<void> => {
  await sql.raw(`truncate ${TABLES.filter((table) => !FROZEN.includes(table)).join(", ")}`).execute(db);
};
