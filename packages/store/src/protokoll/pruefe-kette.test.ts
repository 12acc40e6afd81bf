import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { type Store, storeOver } from "../store.ts";
import { eintrag, identitaet } from "../testing/protokoll.ts";
import { testEngines } from "../testing/test-engines.ts";
import { type Block, pruefsummeOf } from "./kette.ts";
import type { Kettenstelle } from "./protokoll.ts";

interface Kette {
  readonly store: Store;
  /** What somebody can do who owns the tables and has switched off what guards them. */
  readonly tamper: (...statements: readonly string[]) => Promise<void>;
  readonly block: (nr: number) => Promise<Block>;
}

const GUARDED = ["protokoll", "protokoll_anker", "protokoll_identitaet"];

const ketteOver = (engine: Engine): Kette => ({
  store: storeOver(engine),
  tamper: async (...statements) => {
    const all = [
      ...GUARDED.map((table) => `alter table ${table} disable trigger all`),
      ...statements,
      ...GUARDED.map((table) => `alter table ${table} enable trigger all`),
    ];
    for (const statement of all) await sql.raw(statement).execute(engine.db);
  },
  block: async (nr) => {
    const { rows } = await sql<Block>`select * from protokoll where nr = ${nr}`.execute(engine.db);
    const [block] = rows;
    if (block === undefined) throw new Error(`no block ${nr}`);
    return block;
  },
});

describe.each(testEngines())("on $name", ({ open }) => {
  /** Nine blocks, of which the fifth came with a sealed identity. */
  const openKette = async (): Promise<Kette> => {
    const opened = await open();
    onTestFinished(opened.close);
    const kette = ketteOver(opened.engine);
    for (let nr = 1; nr <= 9; nr += 1) {
      const its = [eintrag({ gegenstand: `Lieferung ${nr}`, wer: nr === 5 ? "person-fuenf" : "betrieb" })];
      await kette.store.protokolliere(its, nr === 5 ? [identitaet("person-fuenf")] : []);
    }
    return kette;
  };

  const kopf = (store: Store): Promise<Kettenstelle> =>
    store.pruefeProtokoll().then((befund) => {
      if (befund.kopf === null) throw new Error("an empty chain");
      return befund.kopf;
    });

  test("every change to every field is found, and where", async () => {
    const { store, tamper } = await openKette();
    const rows = [
      ["minute = '2026-11-22T08:32Z'", [{ was: "pruefsumme", nr: 4 }]],
      ["eintraege = replace(eintraege, 'Lieferung 4', 'Lieferung 7')", [{ was: "pruefsumme", nr: 4 }]],
      ["eintraege = eintraege || ' '", [{ was: "pruefsumme", nr: 4 }]],
      [
        "vorher = repeat('a', 64)",
        [
          { was: "vorgaenger", nr: 4 },
          { was: "pruefsumme", nr: 4 },
        ],
      ],
      [
        "sha256 = repeat('b', 64)",
        [
          { was: "pruefsumme", nr: 4 },
          { was: "vorgaenger", nr: 5 },
        ],
      ],
    ] as const;
    await tamper("create table unveraendert as select * from protokoll where nr = 4");
    for (const [change, brueche] of rows) {
      await tamper(`update protokoll set ${change} where nr = 4`);
      expect((await store.pruefeProtokoll()).brueche).toEqual(brueche);
      await tamper("delete from protokoll where nr = 4", "insert into protokoll select * from unveraendert");
    }
    expect((await store.pruefeProtokoll()).brueche).toEqual([]);
    await tamper("update protokoll set nr = 12 where nr = 9");
    expect((await store.pruefeProtokoll()).brueche).toEqual([
      { was: "luecke", nr: 9, bis: 11 },
      { was: "pruefsumme", nr: 12 },
    ]);
  });

  test("blocks that are missing in the middle or at the front, and swapped ones, are found", async () => {
    const middle = await openKette();
    await middle.tamper("delete from protokoll where nr in (3, 4, 7)");
    expect((await middle.store.pruefeProtokoll()).brueche.filter(({ was }) => was === "luecke")).toEqual([
      { was: "luecke", nr: 3, bis: 4 },
      { was: "luecke", nr: 7, bis: 7 },
    ]);

    const front = await openKette();
    await front.tamper("delete from protokoll where nr <= 2");
    expect((await front.store.pruefeProtokoll()).brueche).toEqual([{ was: "luecke", nr: 1, bis: 2 }]);
    // an anchor that nobody logged doesn't mend it
    const { sha256 } = await openKette().then(({ block }) => block(2));
    await front.tamper(`insert into protokoll_anker values (2, '${sha256}', '2026-11')`);
    expect((await front.store.pruefeProtokoll()).brueche).toEqual([{ was: "anker", nr: 2 }]);

    const swapped = await openKette();
    await swapped.tamper(
      "update protokoll set nr = 100 where nr = 3",
      "update protokoll set nr = 3 where nr = 6",
      "update protokoll set nr = 6 where nr = 100",
    );
    const { brueche } = await swapped.store.pruefeProtokoll();
    expect(brueche.filter(({ was }) => was === "pruefsumme")).toEqual([
      { was: "pruefsumme", nr: 3 },
      { was: "pruefsumme", nr: 6 },
    ]);
  });

  test("what was computed anew from the middle on, or cut off at the end, is found by whoever noted a head", async () => {
    const { store, tamper, block } = await openKette();
    const noted = await kopf(store);
    expect(await store.pruefeProtokoll(noted)).toMatchObject({ bekannt: "gefunden", brueche: [] });
    await store.protokolliere([eintrag()]);
    expect(await store.pruefeProtokoll(noted)).toMatchObject({ bekannt: "gefunden", kopf: { nr: 10 } });

    // an owner's best attempt: the block changed and every sum after it taken anew
    let vorher = (await block(5)).sha256;
    for (let nr = 6; nr <= 10; nr += 1) {
      const old = await block(nr);
      const eintraege = nr === 6 ? old.eintraege.replace("Lieferung 6", "Lieferung 8") : old.eintraege;
      const sha256 = pruefsummeOf({ ...old, eintraege, vorher });
      await tamper(
        `update protokoll set eintraege = '${eintraege}', vorher = '${vorher}', sha256 = '${sha256}' where nr = ${nr}`,
      );
      vorher = sha256;
    }
    expect(await store.pruefeProtokoll()).toMatchObject({ bekannt: null, brueche: [] });
    expect(await store.pruefeProtokoll(noted)).toMatchObject({ bekannt: "anders", brueche: [] });
    await tamper("delete from protokoll where nr >= 9");
    expect(await store.pruefeProtokoll(noted)).toMatchObject({ bekannt: "ende_fehlt", brueche: [] });
  });

  test("a block that Verlauf would not have written is found though its sum fits", async () => {
    const { store, tamper, block } = await openKette();
    const last = await block(9);
    const eintraege = '[{"handlung":"x"}]';
    await tamper(
      `update protokoll set eintraege = '${eintraege}', sha256 = '${pruefsummeOf({ ...last, eintraege })}' where nr = 9`,
    );
    expect((await store.pruefeProtokoll()).brueche).toEqual([{ was: "inhalt", nr: 9 }]);
  });

  test("an identity that was exchanged, removed or slipped in is found", async () => {
    const { store, tamper } = await openKette();
    const bruch = [{ was: "identitaet", nr: 5 }];
    await tamper("update protokoll_identitaet set siegel = 'versiegelt.person-andere'");
    expect((await store.pruefeProtokoll()).brueche).toEqual(bruch);
    await tamper("update protokoll_identitaet set siegel = 'versiegelt.person-fuenf'");
    expect((await store.pruefeProtokoll()).brueche).toEqual([]);
    await tamper("insert into protokoll_identitaet values ('person-sieben', 7, 'versiegelt')");
    expect((await store.pruefeProtokoll()).brueche).toEqual([{ was: "identitaet", nr: 7 }]);
    await tamper("delete from protokoll_identitaet");
    expect((await store.pruefeProtokoll()).brueche).toEqual(bruch);
  });

  test("of many faults the first ones are named", async () => {
    const { store, tamper } = await openKette();
    await store.protokolliere([eintrag()]);
    await tamper(
      "insert into protokoll select nr + 100, minute, eintraege, vorher, sha256 from protokoll",
      "insert into protokoll select nr + 200, minute, eintraege, vorher, sha256 from protokoll",
    );
    const { brueche } = await store.pruefeProtokoll();
    expect(brueche).toHaveLength(20);
    expect(brueche[0]).toEqual({ was: "luecke", nr: 11, bis: 100 });
  });

  test("a chain longer than is read at a time", async () => {
    const { store } = await openKette();
    const pages = Array.from({ length: 1100 }, () => store.protokolliere([eintrag()]));
    await Promise.all(pages);
    expect(await store.pruefeProtokoll()).toMatchObject({ bloecke: 1109, kopf: { nr: 1109 }, brueche: [] });
  });
});
