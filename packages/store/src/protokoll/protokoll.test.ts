import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Store, storeOver } from "../store.ts";
import { collect, eintrag, identitaet } from "../testing/protokoll.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";
import type { Protokolleintrag } from "./protokoll.ts";

describe.each(testEngines())("the log on $name", ({ open }) => {
  let opened: TestEngine;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = storeOver(opened.engine);
  });
  afterAll(() => opened.close());

  const run = (statement: string) => sql.raw(statement).execute(opened.engine.db);

  test("what was logged is read as it was, oldest first, and the chain fits", async () => {
    expect(await store.pruefeProtokoll()).toEqual({
      anker: null,
      kopf: null,
      bloecke: 0,
      eintraege: 0,
      brueche: [],
      bekannt: null,
    });
    const first = eintrag({ einheit: "63504/Bereich „Nord“ & Süd", gegenstand: "2026-10-63504-412-01" });
    const block = [eintrag({ art: "lesen", minute: "2026-11-22T08:30Z" }), eintrag({ minute: "2026-11-22T08:31Z" })];
    await store.protokolliere([first]);
    await store.protokolliere(block);
    await store.protokolliere([]);
    expect(await collect(store.protokoll({}))).toEqual([first, ...block]);
    const befund = await store.pruefeProtokoll();
    expect(befund).toMatchObject({ bloecke: 2, eintraege: 3, brueche: [], kopf: { nr: 2 } });
    const { rows } = await sql<{ minute: string }>`select minute from protokoll where nr = 2`.execute(opened.engine.db);
    expect(rows).toEqual([{ minute: "2026-11-22T08:31Z" }]);
  });

  test("it is filtered by day, kind, act and unit; days are Berlin's", async () => {
    await store.protokolliere([
      eintrag({ minute: "2030-03-30T22:59Z", einheit: "700" }),
      eintrag({ minute: "2030-03-30T23:00Z", einheit: "700/412", handlung: "filter.a" }),
      eintrag({ minute: "2030-03-31T21:59Z", einheit: "7001", art: "lesen" }),
      eintrag({ minute: "2030-03-31T22:00Z", einheit: "700/412", art: "sicherheit" }),
    ]);
    const found = async (filter: Parameters<Store["protokoll"]>[0]) =>
      (await collect(store.protokoll({ von: "2030-01-01", ...filter }))).map(({ minute }) => minute.slice(8, 16));
    expect(await found({ von: "2030-03-31", bis: "2030-03-31" })).toEqual(["30T23:00", "31T21:59"]);
    expect(await found({ bis: "2030-03-30" })).toEqual(["30T22:59"]);
    expect(await found({ einheit: "700" })).toEqual(["30T22:59", "30T23:00", "31T22:00"]);
    expect(await found({ einheit: "700/412", art: "sicherheit" })).toEqual(["31T22:00"]);
    expect(await found({ handlung: "filter.a" })).toEqual(["30T23:00"]);
    const zahlen = await store.protokollzahlen();
    expect(zahlen.filter(({ monat }) => monat === "2030-04")).toEqual([
      { monat: "2030-04", art: "sicherheit", handlung: "stichprobe.ersetzen", anzahl: 1 },
    ]);
  });

  test("nothing changes it, not even its owner's statement or one without ordinary triggers", async () => {
    await store.protokolliere([eintrag()], [identitaet("person-unveraendert")]);
    for (const table of ["protokoll", "protokoll_identitaet"]) {
      for (const statement of [`update ${table} set nr = nr`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(run(statement)).rejects.toMatchObject({ code: "VL001" });
      }
    }
    const always = sql`select tgname from pg_trigger
      where tgrelid::regclass::text like 'protokoll%' and not tgisinternal and tgenabled <> 'A'`;
    expect((await always.execute(opened.engine.db)).rows).toEqual([]);
  });

  test("a rolled-back transaction leaves no entry and no gap", async () => {
    const before = await store.pruefeProtokoll();
    const text = JSON.stringify([eintrag()]);
    const rolledBack = opened.engine.transaction(async ({ db }) => {
      await sql`select protokoll_anhaengen(${text}, '[]')`.execute(db);
      throw new Error("rolled back");
    });
    await expect(rolledBack).rejects.toThrow("rolled back");
    expect(await store.pruefeProtokoll()).toEqual(before);
    await store.protokolliere([eintrag()]);
    expect(await store.pruefeProtokoll()).toMatchObject({ kopf: { nr: (before.kopf?.nr ?? 0) + 1 }, brueche: [] });
  });

  test.each([
    ["a Kundennummer", { gegenstand: "123H000009" }],
    ["one within a text", { gegenstand: "Person 123h000009, Team 412" }],
    ["one in wide characters", { gegenstand: "１２３Ｈ０００００９" }],
    ["one as a unit", { einheit: "63504/123H000009" }],
    ["a sign-in name", { wer: "ahrens@example.org" }],
    ["a line end", { gegenstand: "a\nb" }],
    ["a long text", { gegenstand: "a".repeat(121) }],
    ["an empty text", { rolle: "" }],
    ["a time finer than a minute", { minute: "2026-11-22T08:31:05Z" }],
    ["an act in prose", { handlung: "Fall ersetzt" }],
  ] satisfies readonly (readonly [string, Partial<Protokolleintrag>])[])("%s never gets in", async (_, given) => {
    const before = await store.pruefeProtokoll();
    const refused = store.protokolliere([eintrag(), eintrag(given)]);
    await expect(refused).rejects.toThrow();
    // the message goes where faults are noted, and may not carry on what was kept out
    await refused.catch(({ message }: Error) => {
      for (const value of Object.values(given)) if (value.length > 0) expect(message).not.toContain(value);
    });
    expect(await store.pruefeProtokoll()).toEqual(before);
  });

  test("the database keeps a Kundennummer out by itself", async () => {
    const text = JSON.stringify([eintrag({ gegenstand: "123H000009" })]);
    await expect(sql`select protokoll_anhaengen(${text}, '[]')`.execute(opened.engine.db)).rejects.toMatchObject({
      code: "23514",
    });
  });

  test("references, hashes and numbers that only look long get in", async () => {
    const gegenstaende = ["2026-10-63504-412-01", "412-A2B3C4", "123e4567-e89b-12d3-a456-426614174000", "0".repeat(64)];
    await store.protokolliere(gegenstaende.map((gegenstand) => eintrag({ gegenstand })));
    expect((await store.pruefeProtokoll()).brueche).toEqual([]);
  });

  test("sealed identities come with their block, and the first one of a pseudonym stays", async () => {
    await store.protokolliere([eintrag({ wer: "person-a" })], [identitaet("person-a")]);
    await store.protokolliere([eintrag({ wer: "person-a" })], [identitaet("person-a")]);
    expect(await store.identitaet("person-a")).toEqual(identitaet("person-a"));
    expect(await store.identitaet("person-b")).toBeUndefined();
    expect(await collect(store.identitaeten())).toContainEqual(identitaet("person-a"));
    expect((await store.pruefeProtokoll()).brueche).toEqual([]);
  });

  test("keys are kept, the newest first", async () => {
    const jwk = JSON.stringify({ kty: "EC" });
    for (const id of ["z", "a"]) {
      await store.bewahreProtokollschluessel({ id, fuer: "verwaltung", jwk, angelegtAm: "2026-11-22" });
    }
    expect((await store.protokollschluessel()).map(({ id }) => id)).toEqual(["a", "z"]);
  });

  test("who may read a part of the data only neither reads the log nor appends to it", async () => {
    const text = JSON.stringify([eintrag()]);
    const asSicht = (statement: ReturnType<typeof sql>) =>
      opened.engine.transaction(async ({ db }) => {
        await sql`set local role verlauf_sicht`.execute(db);
        await statement.execute(db);
      });
    for (const refused of [
      sql`select protokoll_anhaengen(${text}, '[]')`,
      sql`select from protokoll`,
      sql`select from protokoll_identitaet`,
      sql`insert into protokoll (nr, minute, eintraege, vorher, sha256) select nr + 1, minute, eintraege, vorher, sha256 from protokoll`,
      sql`select from protokoll_schluessel`,
    ]) {
      await expect(asSicht(refused)).rejects.toMatchObject({ code: "42501" });
    }
  });
});
