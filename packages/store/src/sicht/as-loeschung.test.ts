import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { joined } from "../engine/joined.ts";
import type { Tables } from "../schema/tables.ts";
import { type Store, storeOver } from "../store.ts";
import { rueckgabe, ziehung } from "../testing/fallpruefung.ts";
import { EVERYTHING } from "../testing/sicht.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";
import { asLoeschung } from "./as-loeschung.ts";
import { rahmenOf } from "./rahmen.ts";

describe.each(testEngines())("deleting before the day on $name", ({ open }) => {
  let opened: TestEngine;
  let engine: Engine;
  let owner: Store;
  beforeAll(async () => {
    opened = await open();
    engine = opened.engine;
    owner = storeOver(engine);
  });
  afterAll(() => opened.close());

  const fill = async (dienststelle: string): Promise<void> => {
    await owner.friereEin(ziehung(dienststelle));
    await owner.ersetze(
      { ebene: "team", dienststelle, einheit: "412", zeitraum: "2026-10" },
      { referenz: `2026-10-${dienststelle}-412-01`, grund: "umgezogen", durch: null, am: "2026-11-03", von: "Ahrens" },
    );
    await owner.bewahre(rueckgabe(dienststelle));
  };
  const remove = (dienststelle: string) => async (db: Kysely<Tables>) => {
    await sql`delete from ziehung where dienststelle = ${dienststelle}`.execute(db);
    await sql`delete from rueckgabe where dienststelle = ${dienststelle}`.execute(db);
  };
  const left = async (dienststelle: string) => {
    const { rows } = await sql<{ rows: number }>`
      select (select count(*) from ziehung where dienststelle = ${dienststelle})
        + (select count(*) from ersetzung where referenz like ${`2026-10-${dienststelle}-%`})
        + (select count(*) from rueckgabe where dienststelle = ${dienststelle}) as rows`.execute(engine.db);
    return rows[0]?.rows;
  };

  test("a draw goes with its replacements by the role that deletes alone, and leaves its sum behind", async () => {
    await fill("63601");
    await expect(remove("63601")(engine.db)).rejects.toThrow("ist festgeschrieben");
    expect(await left("63601")).toBe(3);
    const { rows: drawn } = await sql<{ sha256: string }>`
      select sha256 from ziehung where dienststelle = '63601'`.execute(engine.db);
    await asLoeschung(engine, remove("63601"));
    expect(await left("63601")).toBe(0);
    const { rows } = await sql`
      select ebene, einheit, zeitraum, sha256 from grabstein where dienststelle = '63601'`.execute(engine.db);
    expect(rows).toEqual([{ ebene: "team", einheit: "412", zeitraum: "2026-10", ...drawn[0] }]);
  });

  test("a draw whose day has come leaves its sum, too", async () => {
    await owner.friereEin({ ...ziehung("63602"), loeschenAm: "2020-01-01" });
    await sql`delete from ziehung where dienststelle = '63602'`.execute(engine.db);
    const { rows } = await sql`select 1 from grabstein where dienststelle = '63602'`.execute(engine.db);
    expect(rows).toHaveLength(1);
  });

  test.each([
    "update ziehung set satz = 'x'",
    "truncate ziehung cascade",
    "insert into rueckgabe (inhalt) select inhalt from rueckgabe",
    "delete from basis_seed",
    "delete from grabstein",
    "select * from status",
  ])("the role deletes and does nothing else: %s", async (statement) => {
    await expect(asLoeschung(engine, (db) => sql.raw(statement).execute(db))).rejects.toThrow("permission denied");
  });

  test.each(["update grabstein set einheit = 'x'", "delete from grabstein", "truncate grabstein"])(
    "a sum stays as it is: %s",
    async (statement) => {
      await fill("63603");
      await asLoeschung(engine, remove("63603"));
      await expect(sql.raw(statement).execute(engine.db)).rejects.toThrow("gelöschten Ziehung ist festgeschrieben");
    },
  );

  test("nobody deletes through a view, whatever it shows", async () => {
    await fill("63604");
    await expect(asLoeschung(engine.unter(rahmenOf(EVERYTHING)), remove("63604"))).rejects.toThrow("owns the data");
    expect(await left("63604")).toBe(3);
  });

  test("what belongs to a deletion is one transaction with it, as the owner again", async () => {
    await fill("63605");
    const work = (fail: boolean) =>
      engine.transaction(async (session) => {
        await asLoeschung(joined(engine, session).engine, remove("63605"));
        await sql`delete from freigabe`.execute(session.db);
        if (fail) throw new Error("stopped");
      });
    await expect(work(true)).rejects.toThrow("stopped");
    expect(await left("63605")).toBe(3);
    await work(false);
    expect(await left("63605")).toBe(0);
  });

  test("work that fails in between leaves the role, too", async () => {
    const role = await engine.transaction(async (session) => {
      const its = joined(engine, session).engine;
      await asLoeschung(its, () => Promise.reject(new Error("stopped"))).catch(() => undefined);
      return (await sql<{ role: string }>`select current_setting('role') as role`.execute(session.db)).rows[0]?.role;
    });
    expect(role).toBe("none");
  });
});
