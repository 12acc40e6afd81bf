import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Store, storeOver } from "../store.ts";
import { handlungsfeld, rueckgabe, rueckgabefall } from "../testing/fallpruefung.ts";
import { emptyTables, type TestEngine, testEngines } from "../testing/test-engines.ts";

describe.each(testEngines())("returned workbooks on $name", ({ open }) => {
  let opened: TestEngine;
  let store: Store;

  beforeAll(async () => {
    opened = await open();
    store = storeOver(opened.engine);
  });
  afterAll(() => opened.close());
  beforeEach(() => emptyTables(opened.engine));

  const keyOf = (dienststelle: string) =>
    ({ ebene: "team", dienststelle, einheit: "412", zeitraum: "2026-10" }) as const;

  test("the latest that was taken holds; a refused one doesn't, and the day of the first stays known", async () => {
    const first = await store.bewahre(rueckgabe("200", { am: "2026-11-10", text: "eins", zuKlaeren: 2 }));
    const second = await store.bewahre(
      rueckgabe("200", { am: "2026-11-13", text: "zwei", status: "zu_klaeren", inVertretung: true, zuKlaeren: 1 }),
    );
    const refused = await store.bewahre(
      rueckgabe("200", { am: "2026-11-14", text: "drei", status: "abgelehnt", katalog: null, faelle: [] }),
    );
    expect([first.ersetzt, second.ersetzt, refused.ersetzt]).toEqual([false, true, false]);
    const { inhalt: _, loeschenAm: __, ...given } = rueckgabe("200", { text: "zwei" });
    expect(await store.rueckgaben({ dienststelle: "200" })).toEqual([
      { ...given, id: second.id, status: "zu_klaeren", inVertretung: true, zuKlaeren: 1, erstmals: "2026-11-10" },
    ]);
    expect(
      (await store.rueckgabeversionen(keyOf("200"))).map(({ id, status, am, gueltig }) => [id, status, am, gueltig]),
    ).toEqual([
      [first.id, "angenommen", "2026-11-10", false],
      [second.id, "zu_klaeren", "2026-11-13", true],
      [refused.id, "abgelehnt", "2026-11-14", false],
    ]);
  });

  test("every version keeps its bytes", async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const { id } = await store.bewahre(rueckgabe("210", { inhalt: bytes, sha256 }));
    await store.bewahre(rueckgabe("210"));
    expect(await store.rueckgabedatei(id)).toEqual(bytes);
    expect(await store.rueckgabedatei(id + 1_000_000)).toBeUndefined();
  });

  test("bytes that don't have the sum are not taken", async () => {
    await expect(store.bewahre(rueckgabe("220", { sha256: "0".repeat(64) }))).rejects.toMatchObject({ code: "23514" });
    expect(await store.rueckgabeversionen(keyOf("220"))).toEqual([]);
  });

  test("a file that belongs to nobody is kept too, and found", async () => {
    const { id } = await store.bewahre(rueckgabe(null, { datei: "Mappe1.xlsx", text: "irgendwas" }));
    const unassigned = await store.rueckgabeversionen(null);
    expect(unassigned.find((version) => version.id === id)).toMatchObject({
      datei: "Mappe1.xlsx",
      status: "abgelehnt",
      gueltig: false,
    });
    expect(await store.rueckgabedatei(id)).toEqual(new TextEncoder().encode("irgendwas"));
    await expect(store.bewahre(rueckgabe(null, { status: "angenommen" }))).rejects.toThrow("belongs to a unit");
  });

  test("they are found by unit, by period and by months, which leave quarters out", async () => {
    for (const given of [
      { einheit: "413" },
      { zeitraum: "2026-08" },
      { zeitraum: "2026-09" },
      { ebene: "kalibrierung", zeitraum: "2026-Q3" },
      { einheit: "412" },
    ] as const) {
      await store.bewahre(rueckgabe("230", given));
    }
    const found = async (filter: Parameters<Store["rueckgaben"]>[0]) =>
      (await store.rueckgaben({ dienststelle: "230", ...filter })).map(({ zeitraum, einheit }) => [zeitraum, einheit]);
    expect(await found({})).toHaveLength(5);
    expect(await found({ von: "2026-09" })).toEqual([
      ["2026-09", "412"],
      ["2026-10", "412"],
      ["2026-10", "413"],
    ]);
    expect(await found({ bis: "2026-09" })).toEqual([
      ["2026-08", "412"],
      ["2026-09", "412"],
    ]);
    expect(await found({ von: "2026-09", bis: "2026-09", einheit: "412" })).toEqual([["2026-09", "412"]]);
    expect(await found({ zeitraum: "2026-Q3" })).toEqual([["2026-Q3", "412"]]);
    expect(await found({ einheit: "413" })).toEqual([["2026-10", "413"]]);
    expect(await found({ ebene: "rd" })).toEqual([]);
  });

  test("of two returns at once the second replaces the first", async () => {
    const results = await Promise.all([store.bewahre(rueckgabe("240")), store.bewahre(rueckgabe("240"))]);
    expect(results.map(({ ersetzt }) => ersetzt).toSorted()).toEqual([false, true]);
  });

  test("whatever stood in a cell comes back, a NUL and half a pair of surrogates too", async () => {
    const begruendung = "a\u0000b\ud800c\u2028„\\“\t\n😀";
    await store.bewahre(
      rueckgabe("250", { faelle: [rueckgabefall({ antworten: [{ nr: "3a", antwort: "nein", begruendung }] })] }),
    );
    const [kept] = await store.rueckgaben({ dienststelle: "250" });
    expect(kept?.faelle[0]?.antworten[0]?.begruendung).toBe(begruendung);
  });

  test("a text is released once for each case that has it", async () => {
    expect(await store.freigaben()).toEqual(new Set());
    const freigabe = {
      sha256: "a".repeat(64),
      referenz: "2026-10-63504-412-01",
      am: "2026-11-20",
      von: "b@example.org",
    } as const;
    await store.gibFrei(freigabe);
    await store.gibFrei({ ...freigabe, am: "2026-11-21" });
    await store.gibFrei({ ...freigabe, referenz: "2026-10-63504-412-02" });
    await store.gibFrei({ ...freigabe, sha256: "b".repeat(64) });
    expect(await store.freigaben()).toEqual(new Set(["a".repeat(64), "b".repeat(64)]));
  });

  test("fields of action are kept for each unit and month, and the last ones hold", async () => {
    const key = { ebene: "bereich", dienststelle: "63504", einheit: "41", monat: "2026-10" } as const;
    expect(await store.handlungsfelder(key)).toBeUndefined();
    await store.bewahreHandlungsfelder(key, [handlungsfeld(1)]);
    await store.bewahreHandlungsfelder(key, [handlungsfeld(1), handlungsfeld(2)]);
    await store.bewahreHandlungsfelder({ ...key, monat: "2026-11" }, []);
    expect(await store.handlungsfelder(key)).toEqual([handlungsfeld(1), handlungsfeld(2)]);
    expect(await store.handlungsfelder({ ...key, monat: "2026-11" })).toEqual([]);
    expect(await store.handlungsfelder({ ...key, ebene: "dienststelle" })).toBeUndefined();
  });
});
