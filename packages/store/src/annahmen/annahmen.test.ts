import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Store, storeOver } from "../store.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";
import type { NeuerAnnahmesatz } from "./annahmen.ts";

const annahme = (id: string, given: Partial<NeuerAnnahmesatz> = {}): NeuerAnnahmesatz => ({
  id,
  art: "lieferung",
  weg: "api",
  ordner: `annahme/${id}`,
  datenstand: "2026-10-31",
  von: "schluessel:1",
  dienststellen: ["63504"],
  angenommenUm: "2026-11-02T08:00:00.000Z",
  loeschenAm: "2026-12-02",
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

  test("what was handed over is kept as it came", async () => {
    await store.bewahreAnnahme(annahme("a"));
    await store.bewahreAnnahme(annahme("b", { dienststellen: null, datenstand: null, art: "frageboegen" }));
    expect(await store.annahme("a")).toEqual({
      ...annahme("a"),
      zustand: "angenommen",
      versuche: 0,
      fertigUm: null,
      ergebnis: null,
    });
    expect(await store.bewahreAnnahme(annahme("a", { von: "somebody else" }))).toBe(false);
    expect((await store.annahme("a"))?.von).toBe("schluessel:1");
    expect(await store.annahme("b")).toMatchObject({ dienststellen: null, datenstand: null });
    expect(await store.annahme("c")).toBeUndefined();
  });

  test("one process reads it in; one that was killed lets go after a while", async () => {
    await store.bewahreAnnahme(annahme("einer"));
    const jetzt = "2026-11-02T08:01:00.000Z";
    const until = "2026-11-02T08:03:00.000Z";
    const first = { id: "einer", versuche: 1 };
    expect(await store.beginneAnnahme("einer", jetzt, until)).toMatchObject({ ...first, zustand: "laeuft" });
    expect(await store.beginneAnnahme("einer", "2026-11-02T08:02:59.000Z", until)).toBeUndefined();
    expect(await store.offeneAnnahmen(jetzt)).not.toContain("einer");
    expect(await store.halteAnnahme(first, "2026-11-02T08:05:00.000Z")).toBe(true);
    expect(await store.offeneAnnahmen(until)).not.toContain("einer");
    expect(await store.offeneAnnahmen("2026-11-02T08:05:00.000Z")).toContain("einer");

    const second = { id: "einer", versuche: 2 };
    expect(await store.beginneAnnahme("einer", "2026-11-02T08:05:00.000Z", "2026-11-02T08:09:00.000Z")).toMatchObject(
      second,
    );
    // whoever stood still for so long has no say any more
    const fertigUm = "2026-11-02T08:06:00.000Z";
    expect(await store.halteAnnahme(first, "2026-11-02T09:00:00.000Z")).toBe(false);
    expect(await store.beendeAnnahme(first, { zustand: "gescheitert", fertigUm, ergebnis: "{}" })).toBe(false);

    expect(await store.beendeAnnahme(second, { zustand: "uebernommen", fertigUm, ergebnis: "{}" })).toBe(true);
    expect(await store.annahme("einer")).toMatchObject({ zustand: "uebernommen", fertigUm, ergebnis: "{}" });
    expect(await store.halteAnnahme(second, until)).toBe(false);
    expect(await store.beginneAnnahme("einer", "2027-01-01T00:00:00.000Z", "2027-01-01T00:01:00.000Z")).toBeUndefined();
  });

  test("only what is done goes when its time has come", async () => {
    await store.bewahreAnnahme(annahme("alt", { loeschenAm: "2026-11-01" }));
    expect(await store.abgelaufeneAnnahmen("2026-11-30")).toEqual([]);
    const { ordner } = annahme("alt");
    expect(await store.annahmeordner()).toContain(ordner);
    await store.beginneAnnahme("alt", "2026-11-02T08:59:00.000Z", "2026-11-02T09:01:00.000Z");
    await store.beendeAnnahme(
      { id: "alt", versuche: 1 },
      { zustand: "abgewiesen", fertigUm: "2026-11-02T09:00:00.000Z", ergebnis: "{}" },
    );
    expect((await store.abgelaufeneAnnahmen("2026-11-30")).map(({ id }) => id)).toEqual(["alt"]);
    await store.loescheAnnahme("alt");
    expect(await store.annahme("alt")).toBeUndefined();
  });
});
