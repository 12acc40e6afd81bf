import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Store, storeOver } from "../store.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";
import type { Arbeit, Warteschlange } from "./warteschlange.ts";

describe.each(testEngines())("the queue on $name", ({ name, open }) => {
  let own: TestEngine;
  let store: Store;
  const faults: Error[] = [];
  const openQueue = (): Promise<Warteschlange> =>
    store.oeffneWarteschlange({ onFehler: (error) => faults.push(error), pollSekunden: 0.5, aufsichtSekunden: 1 });
  beforeAll(async () => {
    own = await open();
    store = storeOver(own.engine);
  });
  afterAll(() => own.close());

  test("gives each job to one, knows a job by its key, lays aside what is dead, and opens again", async () => {
    const queue = await openQueue();
    const seen: string[] = [];
    const all = Promise.withResolvers<void>();
    const arbeit: Arbeit = async (daten) => {
      seen.push(daten);
      if (seen.length === 3) all.resolve();
      return daten === "b" ? "tot" : "erledigt";
    };
    const jobs = ["a", "b", "a", "c"].map((daten) => ({ name: "laeufe", kennung: `lauf:${daten}`, daten }));
    await queue.sende(jobs);
    await queue.arbeite("laeufe", arbeit);
    await all.promise;
    await queue.sende(jobs);
    while ((await queue.tote()) === 0) await setTimeout(20);
    await queue.stop();
    expect(seen.toSorted()).toEqual(["a", "b", "c"]);

    const again = await openQueue();
    await again.sende(jobs);
    await again.stop();
    expect(faults).toEqual([]);
  });

  test("what is thrown leaves the job to be tried again, and the connection usable", async () => {
    const queue = await openQueue();
    const tried = Promise.withResolvers<void>();
    await queue.sende([{ name: "kaputt", kennung: "1", daten: "x" }]);
    await queue.arbeite("kaputt", async () => {
      tried.resolve();
      throw new Error("made up");
    });
    await tried.promise;
    expect(await store.isEmpty()).toBe(true);
    await queue.stop();
  });

  if (name === "PGlite") {
    test("a block of statements that fails in its middle leaves no open transaction behind", async () => {
      const { queue } = own.engine;
      const run = (text: string) => ("executeSql" in queue ? queue.executeSql(text) : Promise.reject(new Error("no")));
      await expect(run("begin; select 1/0; commit")).rejects.toThrow("division by zero");
      expect((await run("begin; select 1 as eins; select 2 as zwei; commit")).rows).toEqual([{ eins: 1 }, { zwei: 2 }]);
    });
  }
});
