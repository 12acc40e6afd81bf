import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { TABLES } from "../schema/tables.ts";
import { type Store, storeOver } from "../store.ts";
import { EVERYTHING, fuelle, NOTHING, shown, team } from "../testing/sicht.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";
import { rahmenOf } from "./rahmen.ts";
import type { Sicht } from "./sicht.ts";

// The database alone: nothing here asks whether somebody may.

const OFFICE_DRAWS: Sicht = {
  personen: [],
  pruefung: [
    { ebene: "team", dienststelle: "63504", einheit: null },
    { ebene: "kalibrierung", dienststelle: "63504", einheit: null },
  ],
  lieferungen: [],
};

const SEEN = [
  ...["status", "kunde", "kontakt", "handlungsbedarf", "strategie", "ausnahme"],
  ...["ziehung", "ersetzung", "rueckgabe", "freigabe"],
  ...["lieferung", "organisation", "vertretung"],
  ...["fragenkatalog", "abgelegt"],
];

describe.each(testEngines())("row level security on $name", ({ open }) => {
  let opened: TestEngine;
  let engine: Engine;
  let owner: Store;
  beforeAll(async () => {
    opened = await open();
    engine = opened.engine;
    owner = storeOver(engine);
    await fuelle(owner);
  });
  afterAll(() => opened.close());

  test.each(["status", "kunde", "kontakt", "handlungsbedarf", "strategie", "ausnahme"])(
    "%s: the own team's people, and nobody's who work here",
    async (table) => {
      const people = (sicht: Sicht) => shown(engine, sicht, "kundennummer", table);
      expect(await people(NOTHING)).toEqual([]);
      expect(await people(team("63504", "412"))).toEqual(["A1"]);
      expect(await people(team("63505", "412"))).toEqual(["C1"]);
      expect(await people(team("63504", "999"))).toEqual([]);
      const area = ["412", "413"].map((name) => ({ dienststelle: "63504", team: name }));
      expect(await people({ ...NOTHING, personen: area })).toEqual(["A1", "B1"]);
      expect(await people({ ...NOTHING, personen: [{ dienststelle: "63504", team: null }] })).toEqual(["A1", "B1"]);
      expect(await people(EVERYTHING)).toEqual(["A1", "B1", "C1", "D1"]);
      // draws and deliveries of the office say nothing about its people
      expect(await people({ ...OFFICE_DRAWS, lieferungen: ["63504"] })).toEqual([]);
      const { rows } = await sql<{ all: number }>`select count(*) as all from ${sql.table(table)}`.execute(engine.db);
      expect(rows).toEqual([{ all: 5 }]);
    },
  );

  test.each(["ziehung", "rueckgabe"])("%s: the units in view, and levels apart", async (table) => {
    const units = (sicht: Sicht) =>
      shown(engine, sicht, "coalesce(ebene || '/' || dienststelle || '/' || einheit, '')", table);
    expect(await units(NOTHING)).toEqual([]);
    expect(await units(team("63504", "412"))).toEqual(["team/63504/412"]);
    expect(await units(team("63505", "413"))).toEqual([]);
    expect(await units(OFFICE_DRAWS)).toEqual(["kalibrierung/63504/B1", "team/63504/412", "team/63504/413"]);
    const rd: Sicht = { ...NOTHING, pruefung: [{ ebene: "rd", dienststelle: "600", einheit: null }] };
    expect(await units(rd)).toEqual(["rd/600/600"]);
    const zentrale: Sicht = { ...NOTHING, pruefung: [{ ebene: "zentrale", dienststelle: null, einheit: null }] };
    expect(await units(zentrale)).toEqual(["zentrale/Z/Z"]);
    // who sees people sees no draw by that, and a return without a unit nobody but the owner
    expect(await units({ ...EVERYTHING, pruefung: [] })).toEqual([]);
    expect(await units(EVERYTHING)).toHaveLength(6);
    const { rows } = await sql<{ without: number }>`
      select count(*) as without from ${sql.table(table)} where ebene is null`.execute(engine.db);
    expect(rows).toEqual([{ without: table === "rueckgabe" ? 1 : 0 }]);
  });

  test("ersetzung, freigabe: those of the draws in view", async () => {
    const key = (einheit: string) => ({ ebene: "team", dienststelle: "63504", einheit, zeitraum: "2026-10" }) as const;
    for (const einheit of ["412", "413"]) {
      const referenz = `2026-10-63504-${einheit}-01`;
      const durch = { referenz: `2026-10-63504-${einheit}-03`, kundennummer: "A-3", ticket: "0.1" };
      await owner.ersetze(key(einheit), { referenz, grund: "umgezogen", durch, am: "2026-11-03", von: "Ahrens" });
      await owner.gibFrei({ sha256: "a".repeat(64), referenz, am: "2026-11-03", von: "Ahrens" });
    }
    // a team whose name goes on where another one's ends
    await owner.gibFrei({
      sha256: "b".repeat(64),
      referenz: "2026-10-63504-412-2-01",
      am: "2026-11-03",
      von: "Ahrens",
    });
    for (const table of ["ersetzung", "freigabe"]) {
      expect(await shown(engine, NOTHING, "referenz", table)).toEqual([]);
      expect(await shown(engine, team("63504", "412"), "referenz", table)).toEqual(["2026-10-63504-412-01"]);
      expect(await shown(engine, team("63505", "412"), "referenz", table)).toEqual([]);
    }
    const [ziehung] = await owner.unter(team("63504", "413")).ziehungen({ zeitraum: "2026-10" });
    expect(ziehung?.protokoll.faelle.map(({ grund }) => grund)).toEqual(["umgezogen", null, null]);
  });

  test.each(["lieferung", "organisation", "vertretung"])("%s: the own office's", async (table) => {
    const offices = async (sicht: Sicht) => [...new Set(await shown(engine, sicht, "dienststelle", table))];
    expect(await offices(NOTHING)).toEqual([]);
    expect(await offices(team("63504", "412"))).toEqual(["63504"]);
    expect(await offices(OFFICE_DRAWS)).toEqual(["63504"]);
    expect(await offices({ ...NOTHING, lieferungen: ["63505"] })).toEqual(["63505"]);
    expect(await offices({ ...NOTHING, lieferungen: [null] })).toEqual(expect.arrayContaining(["63504", "63505"]));
    // above the offices there is none
    expect(await offices({ ...NOTHING, pruefung: [{ ebene: "rd", dienststelle: "63504", einheit: null }] })).toEqual(
      [],
    );
  });

  test("whoever asks finds the same as in a data set without the others", async () => {
    const view = owner.unter(team("63504", "413"));
    const lieferungen = await view.deliveryFor("2016-06-01");
    expect(lieferungen.map(({ dienststelle }) => dienststelle)).toEqual(["63504"]);
    expect(await view.teams(lieferungen[0]?.id ?? 0)).toEqual(["413"]);
    expect(await view.fall({ lieferungen, kundennummer: "A1", mitBg: false })).toBeUndefined();
    expect((await view.fall({ lieferungen, kundennummer: "B1", mitBg: true }))?.ausnahmen).toHaveLength(1);
    expect(await view.beschaeftigtenfaelle(lieferungen)).toEqual([]);
    expect((await owner.beschaeftigtenfaelle(lieferungen)).map(({ kundennummer }) => kundennummer)).toEqual(["A2"]);
  });

  test("a page after a person is a range of the index, under a view as for the owner", async () => {
    const plan = await engine.unter(rahmenOf(team("63504", "412"))).transaction(async ({ db }) => {
      await sql`set local enable_seqscan = off`.execute(db);
      const { rows } = await sql<{ "QUERY PLAN": string }>`
        explain select * from status where lieferung_id = 1 and team = '412'
          and (team, kundennummer) > ('412', 'A0') order by team, kundennummer limit 100`.execute(db);
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    });
    // only what is leakproof may choose rows before the policy has
    expect(plan).toMatch(/status_team[\s\S]*Index Cond: .*lieferung_id = .*ROW\(team, kundennummer\) >.*team = /);
  });

  test("every table is under a policy or closed to every view", async () => {
    const { rows } = await sql<{ name: string; open: boolean; secured: boolean }>`
      select relname as name, relrowsecurity as secured, has_table_privilege('verlauf_sicht', oid, 'select') as open
      from pg_class where relname = any(${TABLES}) and relkind = 'r' order by relname`.execute(engine.db);
    expect(rows).toHaveLength(TABLES.length);
    expect(rows.filter(({ open }) => open).map(({ name }) => name)).toEqual(SEEN.toSorted());
    expect(rows.filter(({ open, secured }) => open && !secured)).toEqual([]);
    const { db } = engine.unter(rahmenOf(EVERYTHING));
    for (const { name } of rows.filter(({ open }) => !open)) {
      await expect(sql`select count(*) from ${sql.table(name)}`.execute(db)).rejects.toThrow("permission denied");
    }
  });
});
