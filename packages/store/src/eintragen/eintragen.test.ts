import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Store, storeOver } from "../store.ts";
import { ziehung } from "../testing/fallpruefung.ts";
import { ausnahme, batchesOf, eintrag, kunde, meta } from "../testing/made-up.ts";
import { neueSendung } from "../testing/sendung.ts";
import { emptyTables, type TestEngine, testEngines } from "../testing/test-engines.ts";
import type { NeueVertretung } from "./eintragung.ts";

const VERTRETUNG: NeueVertretung = {
  dienststelle: "63504",
  email: "ahrens@example.org",
  vertretung: "berger@example.org",
  von: "2026-11-02",
  bis: "2026-11-20",
};

const AUSNAHME = {
  dienststelle: "63504",
  kundennummer: "311A000007",
  grund: "Umzug",
  von: "2026-11-02",
  bis: "2026-12-31",
  entschiedenAm: "2026-11-02",
  auchU25: false,
} as const;
const VERMERK = { team: "412", referenz: "412-AAAAAA" } as const;

describe.each(testEngines())("what people enter, on $name", ({ open }) => {
  let opened: TestEngine;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = storeOver(opened.engine);
  });
  beforeEach(() => emptyTables(opened.engine));
  afterAll(() => opened.close());

  test.for([
    [{ von: "2026-11-20", bis: "2026-11-30" }, false],
    [{ von: "2026-10-01", bis: "2026-11-02" }, false],
    [{ von: "2026-11-05", bis: "2026-11-06" }, false],
    [{ von: "2026-11-21", bis: "2026-11-30" }, true],
    [{ email: "AHRENS@example.org" }, false],
    [{ email: "cordes@example.org" }, true],
    [{ dienststelle: "63505" }, true],
  ] as const)("VK-43: beside 02.11. to 20.11. %o is entered: %s", async ([given, expected]) => {
    expect(await store.trageVertretungEin(VERTRETUNG, "412")).toBe(true);
    expect(await store.trageVertretungEin({ ...VERTRETUNG, ...given }, "412")).toBe(expected);
    expect(await store.vertretungen()).toHaveLength(expected ? 2 : 1);
  });

  test("of many at once one is entered", async () => {
    const all = await Promise.all(
      ["b", "c", "d", "e"].map((who) =>
        store.trageVertretungEin({ ...VERTRETUNG, vertretung: `${who}@example.org` }, "412"),
      ),
    );
    expect(all.filter(Boolean)).toHaveLength(1);
  });

  test("a delivery of substitutes replaces the imported ones only", async () => {
    const geliefert = {
      email: "cordes@example.org",
      vertretung: "x@example.org",
      von: "2026-11-02",
      bis: "2026-11-06",
    };
    const deliver = (saetze: readonly (typeof geliefert)[]) =>
      store.importDelivery(
        meta({ arten: ["organisation", "vertretungen", "kunden"] }),
        batchesOf(
          { art: "organisation", saetze: [eintrag("Ahrens"), eintrag("Cordes")] },
          { art: "vertretungen", saetze: saetze as never },
          { art: "kunden", saetze: [kunde("1")] },
        ),
      );
    await deliver([geliefert]);
    await store.trageVertretungEin(VERTRETUNG, "412");
    await deliver([]);
    expect(await store.vertretungen()).toEqual([VERTRETUNG]);
  });

  test("an exception counts at once, stays when exceptions are delivered, and isn't doubled", async () => {
    const deliver = () =>
      store.importDelivery(
        meta({ arten: ["kunden", "ausnahmen"] }),
        batchesOf(
          { art: "kunden", saetze: [kunde("311A000007"), kunde("1")] },
          { art: "ausnahmen", saetze: [ausnahme("1")] },
        ),
      );
    await deliver();
    expect(await store.trageAusnahmeEin(AUSNAHME, VERMERK)).toBe(true);
    expect(await store.trageAusnahmeEin(AUSNAHME, VERMERK)).toBe(false);
    const { dienststelle: _, kundennummer, ...known } = AUSNAHME;
    const found = async () =>
      (await store.fall({ lieferungen: await store.deliveryFor("2026-11-02"), kundennummer, mitBg: false }))?.ausnahmen;
    expect(await found()).toEqual([known]);
    await deliver();
    expect(await found()).toEqual([known]);
  });

  test.for([
    [{}, false],
    [{ grund: "Elternzeit" }, false],
    [{ grund: "Elternzeit", von: "2026-12-31", bis: "2027-01-31" }, false],
    [{ von: "2026-10-02", bis: "2026-11-02" }, false],
    [{ von: "2027-01-01", bis: "2027-01-31" }, true],
    [{ kundennummer: "311A000008" }, true],
    [{ dienststelle: "63505" }, true],
  ] as const)("KD-13: beside 02.11. to 31.12. %o is entered: %s", async ([given, expected]) => {
    expect(await store.trageAusnahmeEin(AUSNAHME, VERMERK)).toBe(true);
    expect(await store.trageAusnahmeEin({ ...AUSNAHME, ...given }, VERMERK)).toBe(expected);
  });

  test("KD-13: of many exceptions at once one is entered", async () => {
    const all = await Promise.all(
      ["Umzug", "Elternzeit", "Pflege", "Umschulung"].map((grund) =>
        store.trageAusnahmeEin({ ...AUSNAHME, grund }, VERMERK),
      ),
    );
    expect(all.filter(Boolean)).toHaveLength(1);
  });

  test("the latest month of which teams have something drawn", async () => {
    for (const [office, einheit, zeitraum] of [
      ["810", "412", "2026-09"],
      ["810", "413", "2026-10"],
      ["811", "412", "2026-08"],
    ] as const) {
      await store.friereEin(ziehung(office, { einheit, zeitraum }));
    }
    await store.friereEin(ziehung("810", { ebene: "kalibrierung", einheit: "Nord", zeitraum: "2026-Q4" }));
    expect([
      await store.letzterMonat([{ dienststelle: "810", team: "412" }]),
      await store.letzterMonat([{ dienststelle: "810", team: null }]),
      await store.letzterMonat([
        { dienststelle: "811", team: "412" },
        { dienststelle: "810", team: "412" },
      ]),
      await store.letzterMonat([{ dienststelle: "811", team: "413" }]),
      await store.letzterMonat([]),
    ]).toEqual(["2026-09", "2026-10", "2026-09", undefined, undefined]);
  });

  test("how many messages went to somebody, by any of their addresses", async () => {
    await store.plane([
      neueSendung("a", { an: "Ahrens@example.org" }),
      neueSendung("b", { an: "ahrens@example.org" }),
      neueSendung("c", { kanal: "chat", an: "aaaa-01" }),
      neueSendung("d", { an: "berger@example.org" }),
    ]);
    expect(await store.sendungszahlenAn(["ahrens@example.org", "AAAA-01"])).toEqual([
      { kanal: "chat", zustand: "geplant", anzahl: 1 },
      { kanal: "mail", zustand: "geplant", anzahl: 2 },
    ]);
    expect(await store.sendungszahlenAn([])).toEqual([]);
  });

  test("both are what row level security shows like what was delivered", async () => {
    await store.importDelivery(meta(), batchesOf({ art: "kunden", saetze: [kunde("311A000007")] }));
    await store.trageVertretungEin(VERTRETUNG, "412");
    await store.trageAusnahmeEin(AUSNAHME, VERMERK);
    const { rows } = await sql<{ herkunft: string }>`
      select herkunft from vertretung union all select herkunft from ausnahme`.execute(opened.engine.db);
    expect(rows).toEqual([{ herkunft: "verlauf" }, { herkunft: "verlauf" }]);
    const nobody = store.unter({ personen: [], pruefung: [], lieferungen: [] });
    expect(await nobody.vertretungen()).toEqual([]);
  });
});
