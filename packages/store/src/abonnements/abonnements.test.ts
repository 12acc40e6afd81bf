import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Store, storeOver } from "../store.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";
import type { Abonnementsatz } from "./abonnements.ts";

const UM = "2026-11-02T08:00:00.000Z";
const SPAETER = "2026-11-02T09:30:00.000Z";

const abonnement = (id: string, given: Partial<Abonnementsatz> = {}): Abonnementsatz => ({
  id,
  dienststelle: "63504",
  name: "Terminplanung",
  ereignisse: ["stichprobe.gezogen", "bereich.vollstaendig"],
  adresse: "versiegelt",
  geheimnisse: [{ siegel: "eins", bis: null }],
  zustand: "aktiv",
  grund: null,
  angelegtUm: UM,
  geaendertUm: UM,
  ...given,
});

const HASH = "a".repeat(64);
const eingang = (kennung: string, zeitstempel = 1_000) => ({ kennung: kennung.repeat(64), zeitstempel, inhalt: HASH });
const zeiten = (jetzt: string) => ({
  jetzt,
  gehaltenBis: "2026-11-02T08:10:00.000Z",
  loeschenAb: "2026-11-09T08:00:00.000Z",
});

describe.each(testEngines())("on $name", ({ open }) => {
  let opened: TestEngine;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = storeOver(opened.engine);
  });
  afterAll(() => opened.close());

  test("a subscription is kept, changed in part, listed by office and name, and deleted", async () => {
    await store.bewahreAbonnement(abonnement("a"));
    await store.bewahreAbonnement(abonnement("b", { name: "Ärzteliste" }));
    await store.bewahreAbonnement(abonnement("c", { dienststelle: "63505" }));
    expect(await store.abonnement("a")).toEqual(abonnement("a"));
    expect((await store.abonnements()).map(({ id }) => id)).toEqual(["b", "a", "c"]);
    expect((await store.abonnements("63505")).map(({ id }) => id)).toEqual(["c"]);
    const change = { ereignisse: ["lieferung.uebernommen"], zustand: "gesperrt", grund: "weg", geaendertUm: SPAETER };
    expect(await store.aendereAbonnement("a", { ...change, zustand: "gesperrt" })).toBe(true);
    expect(await store.abonnement("a")).toEqual(abonnement("a", { ...change, zustand: "gesperrt" }));
    expect(await store.aendereAbonnement("z", { name: "niemand", geaendertUm: SPAETER })).toBe(false);
    expect([await store.loescheAbonnement("a"), await store.loescheAbonnement("a")]).toEqual([true, false]);
    expect(await store.abonnement("a")).toBeUndefined();
  });

  test("of two that replace the secrets at once, one does", async () => {
    const { geheimnisse } = abonnement("d");
    await store.bewahreAbonnement(abonnement("d"));
    const replace = (siegel: string) =>
      store.ersetzeGeheimnisse("d", geheimnisse, [{ siegel, bis: null }, ...geheimnisse], SPAETER);
    const done = await Promise.all([replace("zwei"), replace("drei")]);
    expect(done.toSorted()).toEqual([false, true]);
    const kept = await store.abonnement("d");
    expect([kept?.geheimnisse.length, kept?.geheimnisse[1], kept?.geaendertUm]).toEqual([2, geheimnisse[0], SPAETER]);
  });

  test("a webhook's id is taken once, and known with what became of it", async () => {
    const taken = await Promise.all([1, 2, 3].map(() => store.beginneWebhook(eingang("1"), zeiten(UM))));
    expect(taken.filter((known) => known === undefined)).toHaveLength(1);
    expect(await store.beginneWebhook(eingang("1"), zeiten(UM))).toEqual({ ...eingang("1"), annahme: null });
    await store.beendeWebhook(eingang("1").kennung, "annahme-1");
    expect(await store.beginneWebhook(eingang("1", 2_000), zeiten(UM))).toEqual({
      ...eingang("1"),
      annahme: "annahme-1",
    });
    await store.vergissWebhook(eingang("1").kennung);
    expect(await store.beginneWebhook(eingang("1"), zeiten(UM))).toMatchObject({ annahme: "annahme-1" });
  });

  test("what came to nothing, and what a killed process had, may come again", async () => {
    await store.beginneWebhook(eingang("2"), zeiten(UM));
    await store.vergissWebhook(eingang("2").kennung);
    expect(await store.beginneWebhook(eingang("2"), zeiten(UM))).toBeUndefined();
    expect(await store.beginneWebhook(eingang("2"), zeiten("2026-11-02T08:09:59.000Z"))).toBeDefined();
    expect(await store.beginneWebhook(eingang("2"), zeiten("2026-11-02T08:10:00.000Z"))).toBeUndefined();
  });

  test("a repetition is genuine once for each later time", async () => {
    await store.beginneWebhook(eingang("3"), zeiten(UM));
    const { kennung } = eingang("3");
    expect(await store.wiederholeWebhook(kennung, 1_000)).toBe(false);
    expect(await store.wiederholeWebhook(kennung, 1_005)).toBe(true);
    expect(await store.wiederholeWebhook(kennung, 1_005)).toBe(false);
  });

  test("ids go when nothing genuine can come with them any more", async () => {
    await store.beginneWebhook(eingang("4"), { ...zeiten(UM), loeschenAb: "2026-11-01T00:00:00.000Z" });
    expect(await store.raeumeWebhooksAuf("2026-10-31T23:59:59.000Z")).toBe(0);
    expect(await store.raeumeWebhooksAuf("2026-11-01T00:00:00.000Z")).toBe(1);
  });
});
