import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Store, storeOver } from "../store.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";
import type { Einmalanfrage, NeuerSchluessel } from "./zugaenge.ts";

const schluessel = (id: string, given: Partial<NeuerSchluessel> = {}): NeuerSchluessel => ({
  id,
  name: "Fachverfahren",
  sha256: "a".repeat(64),
  umfang: ["lieferung.einspielen", "lieferung.lesen"],
  dienststelle: "63504",
  angelegtAm: "2026-11-02",
  gueltigBis: "2027-11-02",
  ...given,
});

const anfrage = (which: string, given: Partial<Einmalanfrage> = {}): Einmalanfrage => ({
  schluessel: which.repeat(64),
  anfrage: "1".repeat(64),
  jetzt: "2026-11-02T08:00:00.000Z",
  gehaltenBis: "2026-11-02T08:10:00.000Z",
  giltBis: "2026-11-03T08:00:00.000Z",
  ...given,
});

describe.each(testEngines())("on $name", ({ open }) => {
  let opened: TestEngine;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = storeOver(opened.engine);
  });
  afterAll(() => opened.close());

  test("a key is kept with its scope, and revoked once", async () => {
    await store.bewahreSchluessel(schluessel("b2"));
    await store.bewahreSchluessel(schluessel("a1", { dienststelle: null }));
    expect(await store.schluessel("b2")).toEqual({ ...schluessel("b2"), widerrufenAm: null, zuletztAm: null });
    expect(await store.schluessel("c3")).toBeUndefined();
    expect((await store.alleSchluessel()).map(({ id }) => id)).toEqual(["a1", "b2"]);
    expect(await store.widerrufe("b2", "2026-11-05")).toBe(true);
    expect(await store.widerrufe("b2", "2026-11-06")).toBe(false);
    expect(await store.widerrufe("c3", "2026-11-06")).toBe(false);
    await store.benutzt("b2", "2026-11-04");
    expect(await store.schluessel("b2")).toMatchObject({ widerrufenAm: "2026-11-05", zuletztAm: "2026-11-04" });
  });

  test("a request is held by one, and answered the same afterwards", async () => {
    expect(await store.beginneEinmal(anfrage("a"))).toEqual({ art: "neu" });
    expect(await store.beginneEinmal(anfrage("a"))).toEqual({ art: "laeuft" });
    const antwort = { status: 202, ort: "/api/v1/lieferungen/1", inhalt: "{}" };
    await store.beantworteEinmal("a".repeat(64), antwort);
    expect(await store.beginneEinmal(anfrage("a"))).toEqual({ art: "beantwortet", antwort });
    expect(await store.beginneEinmal(anfrage("a", { anfrage: "2".repeat(64) }))).toEqual({ art: "andere" });
  });

  test("of many at once one gets it", async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => store.beginneEinmal(anfrage("e"))));
    expect(all.filter(({ art }) => art === "neu")).toHaveLength(1);
    expect(all.filter(({ art }) => art === "laeuft")).toHaveLength(7);
  });

  test("one that was killed lets go after a while; one that failed at once", async () => {
    const later = { jetzt: "2026-11-02T08:10:00.000Z", gehaltenBis: "2026-11-02T08:20:00.000Z" };
    await store.beginneEinmal(anfrage("b"));
    expect(await store.beginneEinmal(anfrage("b", { ...later, anfrage: "2".repeat(64) }))).toEqual({ art: "andere" });
    expect(await store.beginneEinmal(anfrage("b", later))).toEqual({ art: "neu" });
    await store.vergissEinmal("b".repeat(64));
    expect(await store.beginneEinmal(anfrage("b"))).toEqual({ art: "neu" });
  });

  test("an answer is kept for its day, not longer", async () => {
    await store.beginneEinmal(anfrage("d"));
    await store.beantworteEinmal("d".repeat(64), { status: 201, ort: null, inhalt: null });
    await store.raeumeEinmalAuf("2026-11-03T07:59:59.000Z");
    expect(await store.beginneEinmal(anfrage("d"))).toMatchObject({ art: "beantwortet" });
    const next = { jetzt: "2026-11-03T08:00:00.000Z", gehaltenBis: "2026-11-03T08:10:00.000Z" };
    expect(await store.beginneEinmal(anfrage("d", { ...next, giltBis: "2026-11-04T08:00:00.000Z" }))).toEqual({
      art: "neu",
    });
    await store.raeumeEinmalAuf("2026-11-04T08:00:00.000Z");
    expect(await store.beginneEinmal(anfrage("d", { anfrage: "2".repeat(64) }))).toEqual({ art: "neu" });
  });
});
