import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { openServer } from "../engine/server.ts";
import { migrate } from "../schema/migrate.ts";
import { type Store, storeOver } from "../store.ts";
import { makeDatabase } from "../testing/database.ts";
import { ziehung } from "../testing/fallpruefung.ts";
import { batchesOf, kunde, meta } from "../testing/made-up.ts";
import { NOTHING, shown, team } from "../testing/sicht.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";
import { rahmenOf } from "./rahmen.ts";
import type { Sicht } from "./sicht.ts";

const STRANGE = ["*", "", "team", '"', "\\", "'", "{}", "a,b", "\u001e63504", "63504\u001f412", "ü\n\t"];

describe.each(testEngines())("the frame of a view on $name", ({ open }) => {
  let opened: TestEngine;
  let engine: Engine;
  let owner: Store;
  beforeAll(async () => {
    opened = await open();
    engine = opened.engine;
    owner = storeOver(engine);
    const kunden = [
      kunde("A", { dienststelle: "63504", team: "412" }),
      kunde("B", { dienststelle: "63504", team: "413" }),
      ...STRANGE.map((name, nr) => kunde(`D${nr}`, { dienststelle: name, team: "412" })),
      ...STRANGE.map((name, nr) => kunde(`T${nr}`, { dienststelle: "63510", team: name })),
    ];
    await owner.importDelivery(meta({ arten: ["kunden"] }), batchesOf({ art: "kunden", saetze: kunden }));
  });
  afterAll(() => opened.close());

  const people = (sicht: Sicht) => shown(engine, sicht, "kundennummer", "status");
  const withControl = (name: string): boolean => name.includes("\u001e") || name.includes("\u001f");

  test.each(STRANGE.map((name, nr) => [name, nr] as const))(
    "a name reaches its own rows and no others, or none: %j",
    async (name, nr) => {
      const office: Sicht = { ...NOTHING, personen: [{ dienststelle: name, team: null }], lieferungen: [name] };
      expect(await people(office)).toEqual(withControl(name) ? [] : [`D${nr}`]);
      expect(await people(team("63510", name))).toEqual(withControl(name) ? [] : [`T${nr}`]);
      expect(await people({ ...NOTHING, lieferungen: [name] })).toEqual([]);
    },
  );

  test("what the database couldn't take is left out", async () => {
    expect(await people({ ...team("63504", "412"), lieferungen: ["\0'; reset role; --"] })).toEqual(["A"]);
  });

  test("a unit without its office is nobody's", () => {
    expect(() => rahmenOf({ ...NOTHING, personen: [{ dienststelle: null, team: "412" }] })).toThrow();
    expect(() => rahmenOf({ ...NOTHING, pruefung: [{ ebene: "team", dienststelle: null, einheit: "412" }] })).toThrow();
  });

  test("a view opens no other one, and ends no transaction of its own", async () => {
    expect(() => owner.unter(NOTHING).unter(team("63504", "412"))).toThrow("a view opens no other one");
    await owner.transaktion(async (its) => {
      expect(() => its.unter(NOTHING)).toThrow();
    });
    const { db } = engine.unter(rahmenOf(team("63504", "412")));
    const asked = db.transaction().execute(async (trx) => {
      await sql`select 1`.execute(trx);
      return (await sql<{ role: string }>`select current_user as role`.execute(trx)).rows[0]?.role;
    });
    // the embedded engine holds its one connection within the frame; a pool's would leave it
    await expect(asked.catch(() => "verlauf_sicht")).resolves.toBe("verlauf_sicht");
  });

  const nobodyLeft = async (): Promise<void> => {
    // the second is a view that sets nothing: it shows what the connections of views have kept
    for (const { db } of [engine, engine.unter("select 1")]) {
      const { rows } = await sql<{ role: string; setting: string | null }>`
        select current_setting('role') as role, nullif(current_setting('verlauf.personen', true), '') as setting`.execute(
        db,
      );
      expect(rows).toEqual([{ role: "none", setting: null }]);
    }
  };

  test("no connection keeps a role or a setting, whatever ended the view", async () => {
    const its = engine.unter(rahmenOf(team("63504", "412")));
    const ends: readonly (() => Promise<unknown>)[] = [
      () => sql`select 1`.execute(its.db),
      () => sql`select 1 / 0`.execute(its.db),
      () => sql`not a statement`.execute(its.db),
      () => its.transaction(() => Promise.reject(new Error("stopped"))),
      () => its.transaction(({ db }) => sql`select 1 / 0`.execute(db)),
      () => storeOver(its).friereEin(ziehung("63510")),
      () => Promise.all(Array.from({ length: 25 }, () => people(team("63504", "413")))),
    ];
    for (const end of ends) {
      await end().catch(() => undefined);
      await Promise.all(Array.from({ length: 12 }, nobodyLeft));
    }
  });

  test.each(["not a statement", "set local role nobody_at_all", "select 1 / 0"])(
    "a frame that fails shows nothing and changes nothing: %s",
    async (broken) => {
      const { db } = engine.unter(broken);
      await expect(sql`select kundennummer from status`.execute(db)).rejects.toThrow();
      await expect(sql`delete from status`.execute(db)).rejects.toThrow();
      expect(await sql`select from status`.execute(engine.db)).toHaveProperty("rows.length", 2 + 2 * STRANGE.length);
      await Promise.all(Array.from({ length: 12 }, nobodyLeft));
    },
  );

  test("the same statement shows each view its own, however often it was planned", async () => {
    const views = [team("63504", "412"), NOTHING, team("63504", "413")] as const;
    const asked = await Promise.all(
      Array.from({ length: 30 }, (_, round) => people(views[round % views.length] ?? NOTHING)),
    );
    expect(asked).toEqual(Array.from({ length: 30 }, (_, round) => [["A"], [], ["B"]][round % views.length]));
  });

  test("a prepared statement is planned anew for another view, and for the owner", async () => {
    const seen: number[] = [];
    await engine.transaction(async ({ db }) => {
      const count = async () => {
        const { rows } = await sql<{ people: number }>`execute people`.execute(db);
        seen.push(rows[0]?.people ?? -1);
      };
      await sql`prepare people as select count(*) as people from status where dienststelle = '63504'`.execute(db);
      for (let round = 0; round < 7; round += 1) await count();
      await sql.raw(rahmenOf(team("63504", "412")).split("; ")[0] ?? "").execute(db);
      await count();
      await sql.raw(rahmenOf(team("63504", "412")).split("; ")[1] ?? "").execute(db);
      await count();
      await sql`reset role`.execute(db);
      await count();
      await sql`deallocate people`.execute(db);
    });
    expect(seen).toEqual([...Array.from({ length: 7 }, () => 2), 0, 1, 2]);
  });
});

const postgres = inject("postgres");

test.skipIf(postgres === null)("a connection that is killed in a view is gone, and the next one is clean", async () => {
  const database = await makeDatabase(postgres ?? "");
  const engine = await openServer(database.url);
  try {
    await migrate(engine.db);
    const its = engine.unter(rahmenOf(team("63504", "412")));
    const asleep = sql`select pg_sleep(60)`.execute(its.db).catch((error: unknown) => error);
    const kill = sql<{ killed: boolean }>`
      select pg_terminate_backend(pid) as killed from pg_stat_activity
      where datname = current_database() and query like 'select pg_sleep%'`;
    while ((await kill.execute(engine.db)).rows.length === 0);
    expect(engine.refusalFor(await asleep)?.message).toContain("abgebrochen");
    for (let round = 0; round < 12; round += 1) {
      const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(engine.db);
      expect(rows).toEqual([{ role: "none" }]);
      expect(await shown(engine, NOTHING, "kundennummer", "status")).toEqual([]);
    }
  } finally {
    await engine.close();
    await database.drop();
  }
});
