import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { openServer } from "../engine/server.ts";
import { gibFrei } from "../fallpruefung/freigaben.ts";
import { openStore, type Place, storeOver } from "../store.ts";
import { makeDatabase } from "../testing/database.ts";
import { collect, eintrag } from "../testing/protokoll.ts";
import { emptyData, testEngines } from "../testing/test-engines.ts";
import { anhaengen } from "./anhaengen.ts";

const WRITERS = 20;
const EACH = 10;

/** Changes something and logs it in one transaction; every third one is given up at the end. */
const changeAndLog = (engine: Engine, referenz: string, givenUp: boolean): Promise<void> =>
  engine.transaction(async ({ db }) => {
    await gibFrei(db, { sha256: "a".repeat(64), referenz, am: "2026-11-22", von: "TL" });
    await anhaengen(db, [eintrag({ handlung: "fragebogen.freigeben", gegenstand: referenz })]);
    if (givenUp) throw new Error("given up");
  });

const writeAtOnce = async (engines: readonly Engine[]): Promise<void> => {
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    const engine = engines[writer % engines.length];
    if (engine === undefined) throw new Error("no engine");
    for (let turn = 0; turn < EACH; turn += 1) {
      const givenUp = (writer + turn) % 3 === 0;
      const work = changeAndLog(engine, `${writer}-${turn}`, givenUp);
      if (givenUp) await expect(work).rejects.toThrow("given up");
      else await work;
    }
  });
  await Promise.all(writers);
};

/** What was changed is what was logged, and the chain has no gap. */
const expectWhole = async (engine: Engine): Promise<number> => {
  const store = storeOver(engine);
  const { brueche, bloecke, kopf } = await store.pruefeProtokoll();
  const logged = (await collect(store.protokoll({}))).map(({ gegenstand }) => gegenstand);
  const { rows } = await sql<{ referenz: string }>`select referenz from freigabe`.execute(engine.db);
  expect(brueche).toEqual([]);
  expect(kopf?.nr).toBe(bloecke);
  expect(logged.toSorted()).toEqual(rows.map(({ referenz }) => referenz).toSorted());
  return bloecke;
};

const COMMITTED = Array.from({ length: WRITERS * EACH }).filter(
  (_, index) => (Math.floor(index / EACH) + (index % EACH)) % 3 !== 0,
).length;

describe.each(testEngines())("on $name", ({ open }) => {
  test("twenty who write at once leave one chain, and what was rolled back is in neither", async () => {
    const { engine, close } = await open();
    onTestFinished(close);
    await writeAtOnce([engine]);
    expect(await expectWhole(engine)).toBe(COMMITTED);
  });
});

const PROGRAM = fileURLToPath(new URL("../testing/log-for-ever.ts", import.meta.url));

const startWriter = async (place: string, name: string): Promise<ChildProcess> => {
  const child = spawn(process.execPath, [PROGRAM, place, name], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return child;
};

const kill = async (child: ChildProcess): Promise<void> => {
  child.kill("SIGKILL");
  await once(child, "exit");
};

test("killed at any moment, embedded data hold a change with its entry or neither", async () => {
  const daten = await emptyData();
  const place: Place = { daten };
  for (const wait of [30, 110, 260, 420]) {
    const child = await startWriter(daten, String(wait));
    await setTimeout(wait);
    await kill(child);
    const store = await openStore(place);
    const { brueche, bloecke } = await store.pruefeProtokoll();
    const freigegeben = await store.freigaben();
    await store.close();
    expect(brueche).toEqual([]);
    expect(freigegeben.size).toBe(bloecke);
  }
});

const postgres = inject("postgres");
if (postgres !== null) {
  describe("several processes on one PostgreSQL", () => {
    const openMany = async (count: number): Promise<{ readonly url: string; readonly engines: readonly Engine[] }> => {
      const { url, drop } = await makeDatabase(postgres);
      onTestFinished(drop);
      await (await openStore({ databaseUrl: url })).close();
      const engines = await Promise.all(Array.from({ length: count }, () => openServer(url)));
      onTestFinished(async () => {
        for (const engine of engines) await engine.close();
      });
      return { url, engines };
    };

    test("twenty who write at once over four pools of connections leave one chain", async () => {
      const { engines } = await openMany(4);
      await writeAtOnce(engines);
      const [first] = engines;
      if (first === undefined) throw new Error("no engine");
      expect(await expectWhole(first)).toBe(COMMITTED);
    });

    test("four that write, two of them killed in the middle", async () => {
      const { url, engines } = await openMany(1);
      const [engine] = engines;
      if (engine === undefined) throw new Error("no engine");
      const children = await Promise.all(["a", "b", "c", "d"].map((name) => startWriter(url, name)));
      await setTimeout(300);
      for (const child of children.slice(0, 2)) await kill(child);
      await setTimeout(300);
      for (const child of children.slice(2)) await kill(child);
      expect(await expectWhole(engine)).toBeGreaterThan(0);
    });
  });
}
