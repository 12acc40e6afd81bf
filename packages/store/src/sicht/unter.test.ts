import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { type Store, storeOver } from "../store.ts";
import { rueckgabe, ziehung } from "../testing/fallpruefung.ts";
import { ausnahme, batchesOf, eintrag, kontakt, kunde, meta } from "../testing/made-up.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";
import { rahmenOf } from "./rahmen.ts";
import type { Sicht } from "./sicht.ts";

// The database alone: nothing here asks whether somebody may.

const NOTHING: Sicht = { personen: [], pruefung: [], lieferungen: [] };

const team = (dienststelle: string, name: string): Sicht => ({
  personen: [{ dienststelle, team: name }],
  pruefung: [{ ebene: "team", dienststelle, einheit: name }],
  lieferungen: [],
});

const KUNDEN = [
  kunde("A1", { dienststelle: "63504", team: "412" }),
  kunde("A2", { dienststelle: "63504", team: "412", beschaeftigtenfall: true }),
  kunde("B1", { dienststelle: "63504", team: "413" }),
  // a team of the same name, and an office whose number goes on
  kunde("C1", { dienststelle: "63505", team: "412" }),
  kunde("D1", { dienststelle: "6350", team: "4412" }),
];

describe.each(testEngines())("row level security on $name", ({ open }) => {
  let opened: TestEngine;
  let engine: Engine;
  let owner: Store;
  beforeAll(async () => {
    opened = await open();
    engine = opened.engine;
    owner = storeOver(engine);
    await owner.importDelivery(
      meta({ arten: ["organisation", "kunden", "kontakte", "handlungsbedarfe", "strategien", "ausnahmen"] }),
      batchesOf(
        { art: "organisation", saetze: [eintrag("Ahrens"), eintrag("Berg", { dienststelle: "63505" })] },
        { art: "kunden", saetze: KUNDEN },
        {
          art: "kontakte",
          saetze: KUNDEN.map(({ kundennummer, dienststelle }) => kontakt(kundennummer, "2016-05-01", { dienststelle })),
        },
        {
          art: "ausnahmen",
          saetze: KUNDEN.map(({ kundennummer, dienststelle }) => ausnahme(kundennummer, { dienststelle })),
        },
      ),
    );
    for (const [dienststelle, einheit] of [
      ["63504", "412"],
      ["63504", "413"],
      ["63505", "412"],
    ] as const) {
      await owner.friereEin(ziehung(dienststelle, { einheit }));
      await owner.bewahre(rueckgabe(dienststelle, { einheit }));
    }
  });
  afterAll(() => opened.close());

  const CUSTOMER_TABLES = ["status", "kunde", "kontakt", "ausnahme"] as const;

  /** Whose rows a table shows. */
  const shown = async (table: string, sicht: Sicht): Promise<readonly string[]> => {
    const { rows } = await sql<{ kundennummer: string }>`select kundennummer from ${sql.table(table)}`.execute(
      engine.unter(rahmenOf(sicht)).db,
    );
    return rows.map(({ kundennummer }) => kundennummer).sort();
  };

  const units = async (table: string, sicht: Sicht): Promise<readonly string[]> => {
    const { rows } = await sql<{ unit: string }>`
      select dienststelle || '/' || einheit as unit from ${sql.table(table)}`.execute(engine.unter(rahmenOf(sicht)).db);
    return rows.map(({ unit }) => unit).sort();
  };

  test.each(CUSTOMER_TABLES)("%s: the own team's people, and nobody's who work here", async (table) => {
    expect(await shown(table, NOTHING)).toEqual([]);
    expect(await shown(table, team("63504", "412"))).toEqual(["A1"]);
    expect(await shown(table, team("63505", "412"))).toEqual(["C1"]);
    expect(await shown(table, team("63504", "999"))).toEqual([]);
    const area: Sicht = {
      ...NOTHING,
      personen: [
        { dienststelle: "63504", team: "412" },
        { dienststelle: "63504", team: "413" },
      ],
    };
    expect(await shown(table, area)).toEqual(["A1", "B1"]);
    expect(await shown(table, { ...NOTHING, personen: [{ dienststelle: "63504", team: null }] })).toEqual(["A1", "B1"]);
    expect(await shown(table, { ...NOTHING, personen: [{ dienststelle: null, team: null }] })).toEqual([
      "A1",
      "B1",
      "C1",
      "D1",
    ]);
    // draws and deliveries of the office say nothing about its people
    expect(
      await shown(table, {
        personen: [],
        pruefung: [{ ebene: "team", dienststelle: "63504", einheit: null }],
        lieferungen: ["63504"],
      }),
    ).toEqual([]);
  });

  test.each(["ziehung", "rueckgabe"])("%s: the units in view, and levels apart", async (table) => {
    expect(await units(table, NOTHING)).toEqual([]);
    expect(await units(table, team("63504", "412"))).toEqual(["63504/412"]);
    const office: Sicht = { ...NOTHING, pruefung: [{ ebene: "team", dienststelle: "63504", einheit: null }] };
    expect(await units(table, office)).toEqual(["63504/412", "63504/413"]);
    expect(await units(table, { ...NOTHING, pruefung: [{ ebene: "rd", dienststelle: null, einheit: null }] })).toEqual(
      [],
    );
    expect(await units(table, { ...NOTHING, personen: [{ dienststelle: null, team: null }] })).toEqual([]);
  });

  test("the office's own deliveries and organisation", async () => {
    const offices = async (sicht: Sicht) => (await owner.unter(sicht).organisation()).map((each) => each.dienststelle);
    expect(await offices(NOTHING)).toEqual([]);
    expect(await offices(team("63504", "412"))).toEqual(["63504"]);
    expect(await offices({ ...NOTHING, lieferungen: [null] })).toEqual(["63504", "63505"]);
    const deliveries = await owner.unter(team("63505", "412")).deliveryFor("2016-06-01");
    expect(deliveries.map(({ dienststelle }) => dienststelle)).toEqual(["63505"]);
  });

  test("what the view doesn't reach can't be written", async () => {
    const view = owner.unter(team("63504", "412"));
    const rejected = /row-level security|permission denied/;
    await expect(view.friereEin(ziehung("63504", { einheit: "413", zeitraum: "2026-11" }))).rejects.toThrow(rejected);
    await expect(view.bewahre(rueckgabe("63505", { einheit: "412" }))).rejects.toThrow(rejected);
    await expect(
      view.ersetze(
        { ebene: "team", dienststelle: "63504", einheit: "413", zeitraum: "2026-10" },
        { referenz: "2026-10-63504-413-01", grund: "x", durch: null, am: "2026-11-03", von: "x" },
      ),
    ).rejects.toThrow();
    const own = await view.friereEin(ziehung("63504", { einheit: "412", zeitraum: "2026-11" }));
    expect(own.neu).toBe(true);
    // committed before it is answered
    expect(await owner.ziehungen({ zeitraum: "2026-11" })).toHaveLength(1);
  });

  test.each(["lauf", "sendung", "schluessel", "protokoll", "annahme", "abonnement", "handlungsfeld"])(
    "%s is closed to every view",
    async (table) => {
      const everything: Sicht = {
        personen: [{ dienststelle: null, team: null }],
        pruefung: [],
        lieferungen: [null],
      };
      const { db } = engine.unter(rahmenOf(everything));
      await expect(sql`select count(*) from ${sql.table(table)}`.execute(db)).rejects.toThrow("permission denied");
    },
  );

  test("a view keeps nobody's role or settings for whoever comes next", async () => {
    const own = team("63504", "412");
    const { db } = engine.unter(rahmenOf(own));
    await sql`select 1`.execute(db);
    await expect(sql`select 1 / 0`.execute(db)).rejects.toThrow();
    await expect(engine.unter(rahmenOf(own)).transaction(() => Promise.reject(new Error("stopped")))).rejects.toThrow();
    for (let round = 0; round < 12; round += 1) {
      const { rows } = await sql<{ role: string; setting: string | null }>`
        select current_user as role, nullif(current_setting('verlauf.personen', true), '') as setting`.execute(
        engine.db,
      );
      expect(rows[0]).toMatchObject({ setting: null });
      expect(rows[0]?.role).not.toBe("verlauf_sicht");
    }
  });

  test("the same statement shows each view its own", async () => {
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, round) =>
        shown("status", round % 2 === 0 ? team("63504", "412") : team("63504", "413")),
      ),
    );
    expect(asked.map(([kundennummer]) => kundennummer)).toEqual(
      Array.from({ length: 20 }, (_, round) => (round % 2 === 0 ? "A1" : "B1")),
    );
  });

  test("several reads and writes of a view are one transaction", async () => {
    const view = owner.unter(team("63504", "412"));
    const work = view.transaktion(async (its) => {
      expect(await its.teams((await its.deliveryFor("2016-06-01"))[0]?.id ?? 0)).toEqual(["412"]);
      await its.friereEin(ziehung("63504", { einheit: "412", zeitraum: "2026-12" }));
      throw new Error("stopped");
    });
    await expect(work).rejects.toThrow("stopped");
    expect(await owner.ziehungen({ zeitraum: "2026-12" })).toEqual([]);
  });

  test("a draw that goes early goes by the role that deletes alone, and leaves its sum behind", async () => {
    await owner.friereEin(ziehung("63509"));
    const gone = sql`delete from ziehung where dienststelle = '63509'`;
    await expect(gone.execute(engine.db)).rejects.toThrow("ist festgeschrieben");
    await engine.transaction(async ({ db }) => {
      await sql`set local role verlauf_loeschung`.execute(db);
      await gone.execute(db);
    });
    const { rows } = await sql<{ sha256: string }>`
      select sha256 from grabstein where dienststelle = '63509'`.execute(engine.db);
    expect(rows).toEqual([{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    await expect(sql`delete from grabstein`.execute(engine.db)).rejects.toThrow("ist festgeschrieben");
    await expect(sql`update ziehung set satz = 'x'`.execute(engine.db)).rejects.toThrow("ist festgeschrieben");
  });
});
