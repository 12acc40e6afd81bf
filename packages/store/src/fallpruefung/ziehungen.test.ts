import { Refusal } from "@verlauf/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Store, storeOver } from "../store.ts";
import { gezogen, ziehung } from "../testing/fallpruefung.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";
import type { Ersetzung } from "./fallpruefung.ts";

describe.each(testEngines())("draws on $name", ({ open }) => {
  let opened: TestEngine;
  let store: Store;

  beforeAll(async () => {
    opened = await open();
    store = storeOver(opened.engine);
  });
  afterAll(() => opened.close());

  const gefroren = async (dienststelle: string, given: Parameters<typeof ziehung>[1] = {}) =>
    (await store.friereEin(ziehung(dienststelle, given))).ziehung;
  const keyOf = (dienststelle: string) =>
    ({ ebene: "team", dienststelle, einheit: "412", zeitraum: "2026-10" }) as const;
  const ersetzung = (dienststelle: string, given: Partial<Ersetzung> = {}): Ersetzung => ({
    referenz: `2026-10-${dienststelle}-412-01`,
    grund: "Akte gesperrt",
    durch: { referenz: `2026-10-${dienststelle}-412-03`, kundennummer: "A-3", ticket: "0.9" },
    am: "2026-11-05",
    von: "ahrens@example.org",
    ...given,
  });

  test("a draw is kept as it came, and a second one of the same team and month gets the first (VK-07)", async () => {
    const { loeschenAm: _, ...first } = ziehung("100");
    expect(await store.friereEin(ziehung("100"))).toEqual({ ziehung: first, neu: true });
    const other = ziehung("100", { hinweise: ["ein anderer Versuch"] });
    expect(await store.friereEin(other)).toEqual({ ziehung: first, neu: false });
    expect(await store.ziehungen({ dienststelle: "100" })).toEqual([first]);
  });

  test("each level, unit and period has its own, found by as much of the key as is given, in a fixed order", async () => {
    for (const given of [
      { einheit: "413" },
      { einheit: "412" },
      { einheit: "412", zeitraum: "2026-09" },
      { ebene: "kalibrierung", einheit: "412", zeitraum: "2026-Q4" },
    ] as const) {
      await gefroren("110", given);
    }
    await gefroren("110", { ebene: "rd", einheit: "RD" });
    const keys = async (filter: Parameters<Store["ziehungen"]>[0]) =>
      (await store.ziehungen(filter)).map(({ zeitraum, ebene, einheit }) => `${zeitraum} ${ebene} ${einheit}`);
    expect(await keys({ dienststelle: "110" })).toEqual([
      "2026-09 team 412",
      "2026-10 rd RD",
      "2026-10 team 412",
      "2026-10 team 413",
      "2026-Q4 kalibrierung 412",
    ]);
    expect(await keys({ dienststelle: "110", zeitraum: "2026-10", ebene: "team" })).toEqual([
      "2026-10 team 412",
      "2026-10 team 413",
    ]);
    expect(await keys({ dienststelle: "110", einheit: "412", zeitraum: "2026-Q4" })).toHaveLength(1);
    expect(await keys({ dienststelle: "110", einheit: "999" })).toEqual([]);
  });

  test("a replaced case keeps its number and its reason, and the next one stands behind the others", async () => {
    await gefroren("120");
    const { ziehung: after, neu } = await store.ersetze(keyOf("120"), ersetzung("120"));
    expect(neu).toBe(true);
    expect(after.protokoll.faelle).toEqual([
      gezogen("2026-10-120-412-01", "A-2", { ersetztDurch: "2026-10-120-412-03", grund: "Akte gesperrt" }),
      gezogen("2026-10-120-412-02", "A-1"),
      gezogen("2026-10-120-412-03", "A-3", { ticket: "0.9" }),
    ]);
    expect(await store.ziehungen({ dienststelle: "120" })).toEqual([after]);
    expect(await store.friereEin(ziehung("120"))).toEqual({ ziehung: after, neu: false });
  });

  test("replacements follow each other, also of a replacement, until no ticket is left", async () => {
    await gefroren("130");
    await store.ersetze(keyOf("130"), ersetzung("130"));
    await store.ersetze(keyOf("130"), ersetzung("130", { referenz: "2026-10-130-412-03", durch: null }));
    const { ziehung: after } = await store.ersetze(
      keyOf("130"),
      ersetzung("130", { referenz: "2026-10-130-412-02", grund: "doppelt", durch: null }),
    );
    expect(after.protokoll.faelle.map(({ ersetztDurch, grund }) => [ersetztDurch, grund])).toEqual([
      ["2026-10-130-412-03", "Akte gesperrt"],
      [null, "doppelt"],
      [null, "Akte gesperrt"],
    ]);
    expect(await store.ziehungen({ dienststelle: "130" })).toEqual([after]);
    expect(await store.geprueft("130", "2026-10", "2026-10")).toEqual([]);
  });

  test.for([
    ["140", "the same case", {}],
    ["141", "the same successor's number", { referenz: "2026-10-141-412-02" }],
    [
      "142",
      "the same person under another number",
      {
        referenz: "2026-10-142-412-02",
        durch: { referenz: "2026-10-142-412-04", kundennummer: "A-3", ticket: "0.9" },
      },
    ],
  ] as const)(
    "in %s somebody else was faster with %s: nothing is written, what is kept comes back",
    async ([dienststelle, , given]) => {
      await gefroren(dienststelle);
      const first = await store.ersetze(keyOf(dienststelle), ersetzung(dienststelle));
      const late = await store.ersetze(keyOf(dienststelle), ersetzung(dienststelle, { grund: "zu spät", ...given }));
      expect(late).toEqual({ ziehung: first.ziehung, neu: false });
      expect(await store.ziehungen({ dienststelle })).toEqual([first.ziehung]);
    },
  );

  test("two at once replace the same case once, and with two successors wanted at once one of them waits its turn", async () => {
    await gefroren("150");
    const results = await Promise.all([
      store.ersetze(keyOf("150"), ersetzung("150", { grund: "a" })),
      store.ersetze(keyOf("150"), ersetzung("150", { grund: "b" })),
      store.ersetze(keyOf("150"), ersetzung("150", { referenz: "2026-10-150-412-02", grund: "c" })),
    ]);
    expect(results.filter(({ neu }) => neu)).toHaveLength(1);
    const [kept] = await store.ziehungen({ dienststelle: "150" });
    expect(kept?.protokoll.faelle).toHaveLength(3);
  });

  test("what was never drawn can't be replaced", async () => {
    await expect(store.ersetze(keyOf("160"), ersetzung("160"))).rejects.toThrow(
      new Refusal("Für 2026-10, Dienststelle 160, Team 412 wurde noch nicht gezogen."),
    );
    await gefroren("160");
    await expect(store.ersetze(keyOf("160"), ersetzung("160", { referenz: "2026-10-160-412-09" }))).rejects.toThrow(
      new Refusal("Der Fall 2026-10-160-412-09 gehört nicht zur Ziehung 2026-10, Dienststelle 160, Team 412."),
    );
  });

  test("drawn and not replaced, of teams only and in the months asked for, is who was reviewed (VK-08)", async () => {
    for (const zeitraum of ["2025-09", "2025-10", "2026-09", "2026-10"] as const) await gefroren("170", { zeitraum });
    await gefroren("170", { ebene: "kalibrierung", einheit: "B1", zeitraum: "2026-Q2" });
    await gefroren("170", { ebene: "rd", einheit: "RD", zeitraum: "2026-09" });
    await gefroren("171", { zeitraum: "2026-09" });
    const key = { ...keyOf("170"), zeitraum: "2026-09" } as const;
    await store.ersetze(key, {
      ...ersetzung("170", { referenz: "2026-09-170-412-01" }),
      durch: { referenz: "2026-09-170-412-03", kundennummer: "A-3", ticket: "0.9" },
    });
    expect(await store.geprueft("170", "2025-10", "2026-09")).toEqual([
      { kundennummer: "A-2", monat: "2025-10" },
      { kundennummer: "A-1", monat: "2025-10" },
      { kundennummer: "A-1", monat: "2026-09" },
      { kundennummer: "A-3", monat: "2026-09" },
    ]);
  });

  test("the first base seed of a unit and period is kept", async () => {
    const office = { ebene: "dienststelle", einheit: "180", zeitraum: "2026-10" } as const;
    expect(await store.basisSeed(office, "01")).toBe("01");
    expect(await store.basisSeed(office, "2")).toBe("01");
    expect(await store.basisSeed({ ...office, zeitraum: "2026-Q4" }, "3")).toBe("3");
    expect(await store.basisSeed({ ...office, ebene: "rd" }, "4")).toBe("4");
    expect(await store.basisSeed({ ebene: "zentrale", einheit: "Z", zeitraum: "2026-10" }, "5")).toBe("5");
  });

  test.for(["", "12a", "1".repeat(65)])("%j is no base seed", async (vorschlag) => {
    const key = { ebene: "dienststelle", einheit: "190", zeitraum: "2026-10" } as const;
    await expect(store.basisSeed(key, vorschlag)).rejects.toMatchObject({ code: "23514" });
  });
});
