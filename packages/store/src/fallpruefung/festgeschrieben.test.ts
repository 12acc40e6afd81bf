import { Refusal } from "@verlauf/core";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Session } from "../engine/engine.ts";
import { type Store, storeOver } from "../store.ts";
import { rueckgabe, ziehung } from "../testing/fallpruefung.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";
import { frozenRefusal } from "./frozen-refusal.ts";

// The application's own role owns the tables, and is a superuser on the embedded engine and on the tests' server.

describe.each(testEngines())("frozen rows on $name", ({ open }) => {
  let opened: TestEngine;
  let store: Store;

  beforeAll(async () => {
    opened = await open();
    store = storeOver(opened.engine);
    await fill("300", "2999-12-31");
  });
  afterAll(() => opened.close());

  const key = (dienststelle: string) => ({ ebene: "team", dienststelle, einheit: "412", zeitraum: "2026-10" }) as const;
  const fill = async (dienststelle: string, loeschenAm: "2999-12-31" | "2020-01-01"): Promise<void> => {
    await store.basisSeed({ ebene: "dienststelle", einheit: dienststelle, zeitraum: "2026-10" }, "0138");
    await store.friereEin({ ...ziehung(dienststelle), loeschenAm });
    await store.ersetze(key(dienststelle), {
      referenz: `2026-10-${dienststelle}-412-01`,
      grund: "Akte gesperrt",
      durch: { referenz: `2026-10-${dienststelle}-412-03`, kundennummer: "A-3", ticket: "0.9" },
      am: "2026-11-05",
      von: "ahrens@example.org",
    });
    await store.bewahre(rueckgabe(dienststelle, { loeschenAm }));
  };
  const everything = async (): Promise<unknown> => {
    const { rows } = await sql`
      select (select json_agg(b order by einheit) from only basis_seed b)::text as seeds,
        (select json_agg(z order by id) from only ziehung z)::text as ziehungen,
        (select json_agg(e order by id) from only ersetzung e)::text as ersetzungen,
        (select json_agg(r order by id) from only rueckgabe r)::text as rueckgaben`.execute(opened.engine.db);
    return rows;
  };
  /** Runs statements in one transaction, as somebody would who has the application's password. */
  const run = (statements: readonly string[]): Promise<void> =>
    opened.engine.transaction(async ({ db }: Session) => {
      for (const statement of statements) await sql.raw(statement).execute(db);
    });

  test.for([
    ["update basis_seed set seed = '1'"],
    ["update ziehung set satz = replace(satz, 'A-2', 'A-9')"],
    ["update ziehung set loeschen_am = '2020-01-01'"],
    ["update ersetzung set satz = ''"],
    ["update rueckgabe set faelle = '[]'"],
    ["update rueckgabe set status = 'abgelehnt' where dienststelle = '300'"],
    ["delete from basis_seed"],
    ["delete from ziehung"],
    ["delete from ersetzung"],
    ["delete from rueckgabe"],
    ["truncate basis_seed"],
    ["truncate ersetzung"],
    ["truncate ziehung cascade"],
    ["truncate rueckgabe"],
    [
      "insert into basis_seed select * from basis_seed on conflict (ebene, einheit, zeitraum) do update set seed = excluded.seed || '1'",
    ],
    [
      `insert into ziehung (ebene, dienststelle, einheit, zeitraum, satz, sha256, loeschen_am)
        select ebene, dienststelle, einheit, zeitraum, 'anders', sha256, loeschen_am from ziehung
        on conflict (zeitraum, dienststelle, ebene, einheit) do update set satz = excluded.satz`,
    ],
    ["merge into ziehung z using (select 1) o on true when matched then update set satz = ''"],
    ["merge into ziehung z using (select 1) o on true when matched then delete"],
    ["with weg as (delete from ersetzung returning 1) select * from weg"],
    ["set local session_replication_role = replica", "update ziehung set satz = ''"],
    ["set local session_replication_role = replica", "delete from ziehung"],
    ["set local session_replication_role = replica", "truncate rueckgabe"],
    ["create rule um as on update to ziehung do instead delete from ziehung", "update ziehung set satz = ''"],
    [
      "create rule um as on update to freigabe do instead update ziehung set satz = ''",
      "insert into freigabe values (repeat('a', 64), 'r', '2026-01-01', 'x')",
      "update freigabe set von = 'y'",
    ],
    ["create view blick as select * from ziehung", "update blick set satz = ''"],
    [
      "create function a() returns trigger language plpgsql as 'begin return new; end'",
      "create trigger a_zuerst before update on ziehung for each row execute function a()",
      "update ziehung set satz = ''",
    ],
    [
      // a clock of one's own would open the way for deleting, were the trigger to look for its functions when it fires
      "create schema uhr",
      "create function uhr.now() returns timestamptz language sql as $$select timestamptz '3500-01-01'$$",
      "set local search_path = uhr, public, pg_catalog",
      "delete from public.ziehung",
    ],
    ["set local timezone = '+167:59'", "delete from ziehung"],
  ] as const)("%s", async (statements) => {
    const before = await everything();
    const error = await run(statements).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "VL001" });
    expect(frozenRefusal(error)?.message).toMatch(/ist festgeschrieben: Es wird nichts geändert/);
    expect(await everything()).toEqual(before);
  });

  test("a second record of the same draw is no draw, however it comes in", async () => {
    const copy = `insert into ziehung (ebene, dienststelle, einheit, zeitraum, satz, sha256, loeschen_am)
      select ebene, dienststelle, einheit, zeitraum, satz, sha256, loeschen_am from ziehung`;
    await expect(run([copy])).rejects.toMatchObject({ code: "23505" });
    // a table that inherits has no unique key, and its rows would be seen by a query that doesn't say `only`
    await run([
      "create table erbe () inherits (ziehung)",
      "insert into erbe select * from only ziehung",
      "update erbe set satz = 'anders'",
    ]);
    try {
      expect(await store.ziehungen({ dienststelle: "300" })).toHaveLength(1);
    } finally {
      await run(["drop table erbe"]);
    }
  });

  test("from its delete-by day on a record can be deleted, with its replacements, and still not be changed", async () => {
    await fill("310", "2020-01-01");
    const where = "where dienststelle = '310'";
    await expect(run([`update ziehung set satz = '' ${where}`])).rejects.toMatchObject({ code: "VL001" });
    await expect(run([`update rueckgabe set faelle = '' ${where}`])).rejects.toMatchObject({ code: "VL001" });
    await expect(run(["truncate ziehung cascade"])).rejects.toMatchObject({ code: "VL001" });
    await run([`delete from ziehung ${where}`, `delete from rueckgabe ${where}`]);
    expect(await store.ziehungen({ dienststelle: "310" })).toEqual([]);
    expect(await store.rueckgaben({ dienststelle: "310" })).toEqual([]);
    const { rows } = await sql`select count(*) as count from ersetzung where referenz like '2026-10-310-%'`.execute(
      opened.engine.db,
    );
    expect(rows).toEqual([{ count: 0 }]);
    expect(await store.ziehungen({ dienststelle: "300" })).toHaveLength(1);
  });

  test("the day counts in Germany: deletable on the delete-by day itself, not before", async () => {
    const { rows } = await sql<{ heute: "2020-01-01"; uebermorgen: "2020-01-01" }>`
      select (now() at time zone 'Europe/Berlin')::date as heute,
        (now() at time zone 'Europe/Berlin')::date + 2 as uebermorgen`.execute(opened.engine.db);
    const { heute, uebermorgen } = rows[0] ?? { heute: "2020-01-01", uebermorgen: "2020-01-01" };
    await store.friereEin({ ...ziehung("320"), loeschenAm: heute });
    await store.friereEin({ ...ziehung("321"), loeschenAm: uebermorgen });
    await run(["delete from ziehung where dienststelle = '320'"]);
    await expect(run(["delete from ziehung where dienststelle = '321'"])).rejects.toMatchObject({ code: "VL001" });
  });

  // what an owner can do all the same: the record then no longer fits its sum
  const besidesTheTriggers = async (table: string, statement: string): Promise<void> => {
    await run([`alter table ${table} disable trigger user`, statement]);
    for (const name of ["aendern", "loeschen", "leeren"]) {
      await run([`alter table ${table} enable always trigger festgeschrieben_${name}`]);
    }
  };

  test.for([
    ["330", "ziehung", "set satz = replace(satz, 'A-2', 'A-9')"],
    ["331", "ziehung", "set loeschen_am = '2020-01-01'"],
    ["332", "ziehung", "set einheit = '413'"],
    ["333", "ersetzung", "set satz = replace(satz, 'Akte gesperrt', 'auf Wunsch')"],
    ["334", "ersetzung", "set referenz = referenz || '2'"],
    ["335", "ersetzung", "set durch = null"],
  ] as const)(
    "in %s an owner switches the triggers of %s off and does %s: the record is refused",
    async ([dienststelle, table, change]) => {
      await fill(dienststelle, "2999-12-31");
      const which =
        table === "ziehung" ? `dienststelle = '${dienststelle}'` : `referenz like '2026-10-${dienststelle}-%'`;
      await besidesTheTriggers(table, `update ${table} ${change} where ${which}`);
      const read = store.ziehungen({ dienststelle });
      await expect(read).rejects.toThrow(Refusal);
      await expect(read).rejects.toThrow("stimmt nicht mehr mit seiner Prüfsumme überein");
      await expect(store.geprueft(dienststelle, "2026-10", "2026-10")).rejects.toThrow(Refusal);
    },
  );

  test("a replacement taken out of the middle breaks the chain", async () => {
    await store.friereEin(ziehung("340"));
    for (const nr of ["01", "02"]) {
      const referenz = `2026-10-340-412-${nr}`;
      await store.ersetze(key("340"), { referenz, grund: "doppelt", durch: null, am: "2026-11-05", von: "b" });
    }
    await besidesTheTriggers("ersetzung", "delete from ersetzung where referenz = '2026-10-340-412-01'");
    await expect(store.ziehungen({ dienststelle: "340" })).rejects.toThrow("Prüfsumme");
  });

  test("bytes that an owner changes need their sum changed too", async () => {
    const change = "update rueckgabe set inhalt = 'anders'::bytea where dienststelle = '300'";
    await expect(run(["alter table rueckgabe disable trigger user", change])).rejects.toMatchObject({ code: "23514" });
  });
});
