import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { openServer } from "../engine/server.ts";
import { openStore, type Place, type Store } from "../store.ts";
import { makeDatabase } from "../testing/database.ts";
import { rueckgabe, ziehung } from "../testing/fallpruefung.ts";
import { emptyData } from "../testing/test-engines.ts";
import { friereEin } from "./ziehungen.ts";

const draws = (who: string) =>
  Array.from({ length: 20 }, (_, team) => ziehung("400", { einheit: String(team), hinweise: [who] }));
const ofAll = { ebene: "dienststelle", einheit: "400", zeitraum: "2026-10" } as const;

/** What one process does that draws for an office. */
const draw = async (store: Store, who: string, seed: string) => {
  const basisSeed = await store.basisSeed(ofAll, seed);
  const kept = await Promise.all(draws(who).map((drawn) => store.friereEin(drawn)));
  return { basisSeed, kept };
};

test("two processes in turn on embedded data: the second gets what the first has drawn", async () => {
  const daten = await emptyData();
  const inTurn = async (who: string, seed: string) => {
    const store = await openStore({ daten }, { wartenMs: 50_000 });
    try {
      return await draw(store, who, seed);
    } finally {
      await store.close();
    }
  };
  const [one, other] = await Promise.all([inTurn("a", "1"), inTurn("b", "2")]);
  expect(one.basisSeed).toBe(other.basisSeed);
  expect(one.kept.map((kept) => kept.ziehung)).toEqual(other.kept.map((kept) => kept.ziehung));
  expect([...one.kept, ...other.kept].filter(({ neu }) => neu)).toHaveLength(20);
});

const blockedOne = async ({ db }: Engine): Promise<void> => {
  for (;;) {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if (rows.length > 0) return;
    await setTimeout(5);
  }
};

const postgres = inject("postgres");
if (postgres !== null) {
  describe("several processes on one PostgreSQL", () => {
    const openMany = async (count: number): Promise<readonly Store[]> => {
      const { url, drop } = await makeDatabase(postgres);
      onTestFinished(drop);
      const place: Place = { databaseUrl: url };
      const stores = await Promise.all(Array.from({ length: count }, () => openStore(place)));
      onTestFinished(async () => {
        for (const store of stores) await store.close();
      });
      return stores;
    };

    test("all that draw at once get the same base seed and the same draws, each of them written once (VK-07)", async () => {
      const stores = await openMany(4);
      const results = await Promise.all(stores.map((store, index) => draw(store, `Prozess ${index}`, String(index))));
      expect(new Set(results.map(({ basisSeed }) => basisSeed)).size).toBe(1);
      const [first] = results.map(({ kept }) => kept.map((one) => one.ziehung));
      for (const { kept } of results) expect(kept.map((one) => one.ziehung)).toEqual(first);
      expect(results.flatMap(({ kept }) => kept).filter(({ neu }) => neu)).toHaveLength(20);
    });

    test("who meets a draw that is not committed yet waits, and gets it when it is", async () => {
      const { url, drop } = await makeDatabase(postgres);
      onTestFinished(drop);
      const [store, engine] = [await openStore({ databaseUrl: url }), await openServer(url)];
      onTestFinished(async () => {
        await store.close();
        await engine.close();
      });
      const written = Promise.withResolvers<void>();
      const mayCommit = Promise.withResolvers<void>();
      const slow = engine.transaction(async ({ db }) => {
        await friereEin(db, ziehung("410"));
        written.resolve();
        await mayCommit.promise;
      });
      await written.promise;
      const late = store.friereEin(ziehung("410", { hinweise: ["zu spät"] }));
      await blockedOne(engine);
      mayCommit.resolve();
      await slow;
      const { neu, ziehung: kept } = await late;
      expect([neu, kept.hinweise]).toEqual([false, ziehung("410").hinweise]);
    });

    test("replacements at once: each case once, no person twice, and every chain fits", async () => {
      const stores = await openMany(3);
      const key = { ebene: "team", dienststelle: "420", einheit: "412", zeitraum: "2026-10" } as const;
      await stores[0]?.friereEin(ziehung("420"));
      const results = await Promise.all(
        stores.flatMap((store, index) =>
          ["01", "02"].map((nr) =>
            store.ersetze(key, {
              referenz: `2026-10-420-412-${nr}`,
              grund: `Prozess ${index}`,
              durch: { referenz: "2026-10-420-412-03", kundennummer: "A-3", ticket: "0.9" },
              am: "2026-11-05",
              von: "b@example.org",
            }),
          ),
        ),
      );
      expect(results.filter(({ neu }) => neu)).toHaveLength(1);
      const [kept] = (await stores[2]?.ziehungen(key)) ?? [];
      expect(kept?.protokoll.faelle.map(({ kundennummer }) => kundennummer)).toEqual(["A-2", "A-1", "A-3"]);
    });

    test("returns at once: of each unit one is the first, the others replace", async () => {
      const stores = await openMany(3);
      const einheiten = Array.from({ length: 20 }, (_, team) => String(team));
      const firsts = await Promise.all(
        einheiten.map(async (einheit) => {
          const results = await Promise.all(stores.map((store) => store.bewahre(rueckgabe("430", { einheit }))));
          return results.filter(({ ersetzt }) => !ersetzt).length;
        }),
      );
      expect(firsts).toEqual(einheiten.map(() => 1));
    });
  });
}
