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

  const denied = "permission denied";

  test.each([
    ["the own team", "63504", "412"],
    ["a neighbouring team", "63504", "413"],
    ["another office", "63505", "412"],
  ])("of %s nothing is written: changes are the owner's", async (_, dienststelle, einheit) => {
    const referenz = `2026-10-${dienststelle}-${einheit}-01`;
    await expect(view.friereEin(ziehung(dienststelle, { einheit, zeitraum: "2026-12" }))).rejects.toThrow(denied);
    await expect(view.bewahre(rueckgabe(dienststelle, { einheit }))).rejects.toThrow(denied);
    await expect(view.gibFrei({ sha256: "c".repeat(64), am: "2026-11-03", von: "Ahrens", referenz })).rejects.toThrow(
      denied,
    );
    const { rows } = await sql<{ id: number }>`
      select id from ziehung where dienststelle = ${dienststelle} and einheit = ${einheit}`.execute(engine.db);
    await expect(
      sql`insert into ersetzung (ziehung_id, referenz, satz, sha256, loeschen_am)
        values (${rows[0]?.id}, ${referenz}, 'x', ${"d".repeat(64)}, '2999-12-31')`.execute(
        engine.unter(rahmenOf(team("63504", "412"))).db,
      ),
    ).rejects.toThrow(denied);
    expect(await owner.ziehungen({ zeitraum: "2026-12" })).toEqual([]);
  });

  test("what isn't seen can't be replaced, and what is neither", async () => {
    const replace = (einheit: string) =>
      view.ersetze(
        { ebene: "team", dienststelle: "63504", einheit, zeitraum: "2026-10" },
        { referenz: `2026-10-63504-${einheit}-01`, grund: "x", durch: null, am: "2026-11-03", von: "x" },
      );
    await expect(replace("413")).rejects.toThrow("wurde noch nicht gezogen");
    await expect(replace("412")).rejects.toThrow(denied);
  });

  test.each([
    "update ziehung set satz = satz",
    "delete from ziehung",
    "truncate status",
    "update status set team = '412'",
    "delete from freigabe",
    "insert into status select * from status",
    "insert into freigabe select * from freigabe",
    "select protokoll_anhaengen('[]', '[]')",
    "insert into fragenkatalog values ('x', '1', '{}')",
    "insert into abgelegt values (repeat('0', 64))",
    "insert into basis_seed values ('dienststelle', '63504', '2026-10', '1')",
    "insert into grabstein select 'team', '1', '1', '2026-10', repeat('0', 64), current_date",
  ])("nothing is changed, whatever is seen: %s", async (statement) => {
    const { db } = engine.unter(rahmenOf(EVERYTHING));
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(denied);
  });

  test("several reads of a view are one transaction, in which nothing is written either", async () => {
    const work = view.transaktion(async (its) => {
      expect(await its.teams((await its.deliveryFor("2016-06-01"))[0]?.id ?? 0)).toEqual(["412"]);
      await its.friereEin(ziehung("63504", { zeitraum: "2027-01" }));
    });
    await expect(work).rejects.toThrow(denied);
    expect(await owner.ziehungen({ zeitraum: "2027-01" })).toEqual([]);
  });
});
