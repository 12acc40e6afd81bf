import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { type Store, storeOver } from "../store.ts";
import { rueckgabe, ziehung } from "../testing/fallpruefung.ts";
import { EVERYTHING, fuelle, team } from "../testing/sicht.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";
import { rahmenOf } from "./rahmen.ts";

describe.each(testEngines())("writing under a view on $name", ({ open }) => {
  let opened: TestEngine;
  let engine: Engine;
  let owner: Store;
  let view: Store;
  beforeAll(async () => {
    opened = await open();
    engine = opened.engine;
    owner = storeOver(engine);
    await fuelle(owner);
    view = owner.unter(team("63504", "412"));
  });
  afterAll(() => opened.close());

  const rejected = "violates row-level security policy";
  const freigabe = { sha256: "c".repeat(64), am: "2026-11-03", von: "Ahrens" } as const;

  test("the own team's is written before it is answered", async () => {
    expect((await view.friereEin(ziehung("63504", { zeitraum: "2026-11" }))).neu).toBe(true);
    expect(await view.bewahre(rueckgabe("63504"))).toMatchObject({ ersetzt: true });
    const referenz = "2026-10-63504-412-01";
    await view.gibFrei({ ...freigabe, referenz });
    const key = { ebene: "team", dienststelle: "63504", einheit: "412", zeitraum: "2026-10" } as const;
    const ersetzung = { referenz, grund: "umgezogen", durch: null, am: "2026-11-03", von: "Ahrens" } as const;
    expect((await view.ersetze(key, ersetzung)).neu).toBe(true);
    expect(await owner.ziehungen({ zeitraum: "2026-11" })).toHaveLength(1);
    expect((await owner.ziehungen(key))[0]?.protokoll.faelle[0]?.grund).toBe("umgezogen");
    expect(await owner.freigaben()).toEqual(new Set([freigabe.sha256]));
  });

  test.each([
    ["a neighbouring team", "63504", "413"],
    ["another office", "63505", "412"],
  ])("%s's is not", async (_, dienststelle, einheit) => {
    const key = { ebene: "team", dienststelle, einheit, zeitraum: "2026-10" } as const;
    const referenz = `2026-10-${dienststelle}-${einheit}-01`;
    await expect(view.friereEin(ziehung(dienststelle, { einheit, zeitraum: "2026-12" }))).rejects.toThrow(rejected);
    await expect(view.bewahre(rueckgabe(dienststelle, { einheit }))).rejects.toThrow(rejected);
    await expect(view.gibFrei({ ...freigabe, referenz })).rejects.toThrow(rejected);
    // what isn't seen isn't there
    await expect(view.ersetze(key, { referenz, grund: "x", durch: null, am: "2026-11-03", von: "x" })).rejects.toThrow(
      "wurde noch nicht gezogen",
    );
    const { rows } = await sql<{ id: number }>`
      select id from ziehung where dienststelle = ${dienststelle} and einheit = ${einheit}`.execute(engine.db);
    await expect(
      sql`insert into ersetzung (ziehung_id, referenz, satz, sha256, loeschen_am)
        values (${rows[0]?.id}, ${referenz}, 'x', ${"d".repeat(64)}, '2999-12-31')`.execute(
        engine.unter(rahmenOf(team("63504", "412"))).db,
      ),
    ).rejects.toThrow(rejected);
  });

  test("a return that no unit could be found for is the owner's to keep", async () => {
    await expect(view.bewahre(rueckgabe(null))).rejects.toThrow(rejected);
  });

  test.each([
    "update ziehung set satz = satz",
    "delete from ziehung",
    "truncate status",
    "update status set team = '412'",
    "delete from freigabe",
    "insert into status select * from status",
    "insert into fragenkatalog values ('x', '1', '{}')",
    "insert into abgelegt values (repeat('0', 64))",
    "insert into basis_seed values ('dienststelle', '63504', '2026-10', '1')",
    "insert into grabstein select 'team', '1', '1', '2026-10', repeat('0', 64), current_date",
  ])("nothing else is changed, whatever is seen: %s", async (statement) => {
    const { db } = engine.unter(rahmenOf(EVERYTHING));
    await expect(sql.raw(statement).execute(db)).rejects.toThrow("permission denied");
  });

  test("several reads and writes of a view are one transaction", async () => {
    const work = view.transaktion(async (its) => {
      expect(await its.teams((await its.deliveryFor("2016-06-01"))[0]?.id ?? 0)).toEqual(["412"]);
      await its.friereEin(ziehung("63504", { zeitraum: "2027-01" }));
      throw new Error("stopped");
    });
    await expect(work).rejects.toThrow("stopped");
    expect(await owner.ziehungen({ zeitraum: "2027-01" })).toEqual([]);
  });
});
