import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { NeuerAnnahmesatz } from "./annahmen/annahmen.ts";
import { type Store, storeOver } from "./store.ts";
import { type TestEngine, testEngines } from "./testing/test-engines.ts";

const annahme = (id: string): NeuerAnnahmesatz => ({
  id,
  art: "lieferung",
  weg: "api",
  ordner: `annahme/${id}`,
  datenstand: "2026-10-31",
  von: "schluessel:1",
  dienststellen: null,
  angenommenUm: "2026-11-02T08:00:00.000Z",
  loeschenAm: "2026-12-02",
});

describe.each(testEngines())("on $name", ({ open }) => {
  let opened: TestEngine;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = storeOver(opened.engine);
  });
  afterAll(() => opened.close());

  test("what is done in it is there for itself at once, and for all when it ends", async () => {
    const seen = await store.transaktion(async (its) => {
      await its.bewahreAnnahme(annahme("a"));
      await its.transaktion((inner) => inner.bewahreAnnahme(annahme("b")));
      return [await its.annahme("a"), await its.annahme("b")].map((satz) => satz?.id);
    });
    expect(seen).toEqual(["a", "b"]);
    expect((await store.annahme("b"))?.id).toBe("b");
  });

  test("what throws takes everything back, what an inner one did included", async () => {
    const work = store.transaktion(async (its) => {
      await its.transaktion((inner) => inner.bewahreAnnahme(annahme("c")));
      await its.merkeAbgelegt("c".repeat(64));
      throw new Error("stopped");
    });
    await expect(work).rejects.toThrow("stopped");
    expect(await store.annahme("c")).toBeUndefined();
    expect(await store.istAbgelegt("c".repeat(64))).toBe(false);
  });

  test("a failure that is caught on its way isn't passed off as done", async () => {
    const work = store.transaktion(async (its) => {
      await its.merkeAbgelegt("e".repeat(64));
      await its.annahme("\0").catch(() => undefined);
      return "done";
    });
    await expect(work).rejects.toThrow("aborted");
    expect(await store.istAbgelegt("e".repeat(64))).toBe(false);
  });

  test("a delivery goes in with what else belongs to it, and is tidied up after the commit", async () => {
    const batches = (async function* () {})();
    const imported = await store.transaktion(async (its) => {
      await its.bewahreAnnahme(annahme("d"));
      return its.importDelivery(
        {
          datenstand: "2026-10-31",
          arten: ["kunden"],
          nurLetzterKontakt: false,
          importiertVon: "test",
          sha256: "0".repeat(64),
          angaben: () => ({ zweck: null, verantwortlich: null, loeschenAm: "2027-11-30" }),
        },
        batches,
      );
    });
    expect(imported).toEqual([]);
    expect((await store.annahme("d"))?.id).toBe("d");
  });
});
