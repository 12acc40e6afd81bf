import type { IsoDate } from "@verlauf/core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Store, storeOver } from "../store.ts";
import { emptyTables, type TestEngine, testEngines } from "../testing/test-engines.ts";
import type { Lauf, NeuerLauf } from "./laeufe.ts";

const lauf = (kennung: string, given: Partial<NeuerLauf> = {}): NeuerLauf => ({
  kennung,
  art: "ausgabe",
  dienststelle: "63504",
  zeitraum: "2026-10",
  abstand: null,
  spur: kennung,
  faellig: "2026-11-02T06:00",
  bis: "2026-11-30",
  loeschenAm: "2027-11-30",
  ...given,
});

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 2, 5, minute)).toISOString();
const kennungen = (laeufe: readonly Lauf[]): readonly string[] => laeufe.map(({ kennung }) => kennung);
const erledigt = { zustand: "erledigt", ergebnis: "Fertig." } as const;

describe.each(testEngines())("runs of tasks on $name", ({ open }) => {
  let own: TestEngine;
  let store: Store;
  beforeAll(async () => {
    own = await open();
    store = storeOver(own.engine);
  });
  beforeEach(() => emptyTables(own.engine));
  afterAll(() => own.close());

  const zustand = async (kennung: string) =>
    (await store.laeufe({ kennung, hoechstens: 1 })).map((its) => [its.zustand, its.ergebnis])[0];

  test("are planned once; the mark goes on and never back", async () => {
    expect(await store.geplantBis()).toBeNull();
    expect(await store.planeLaeufe([lauf("a"), lauf("b")], at(10))).toBe(2);
    expect(await store.planeLaeufe([lauf("b"), lauf("c")], at(20))).toBe(1);
    expect(await store.planeLaeufe([], at(5))).toBe(0);
    expect(await store.geplantBis()).toBe(at(20));
    expect(await store.unbekannteLaeufe(["a", "d", "c"])).toEqual(["d"]);
    const [a] = await store.laeufe({ kennung: "a", hoechstens: 9 });
    expect(a).toEqual({
      kennung: "a",
      art: "ausgabe",
      dienststelle: "63504",
      zeitraum: "2026-10",
      abstand: null,
      spur: "a",
      faellig: "2026-11-02T06:00",
      bis: "2026-11-30",
      zustand: "geplant",
      geplantUm: at(10),
      ab: at(10),
      versuche: 0,
      fehlschlaege: 0,
      begonnenUm: null,
      pulsUm: null,
      beendetUm: null,
      ergebnis: null,
    });
  });

  test("are begun by one only, in the order of their lane", async () => {
    await store.planeLaeufe(
      [
        lauf("erst", { spur: "monat" }),
        lauf("dann", { spur: "monat", faellig: "2026-11-06T06:30" }),
        lauf("daneben", { spur: "woche", faellig: "2026-11-09T06:30" }),
      ],
      at(0),
    );
    expect(kennungen(await store.startbareLaeufe(at(0)))).toEqual(["erst", "daneben"]);
    expect(await store.beginneLauf("dann", at(0), at(2))).toBeUndefined();
    const begun = await store.beginneLauf("erst", at(0), at(2));
    expect(begun).toMatchObject({ zustand: "laeuft", versuche: 1, begonnenUm: at(0), pulsUm: at(0) });
    expect(await store.beginneLauf("erst", at(1), at(3))).toBeUndefined();
    expect(kennungen(await store.startbareLaeufe(at(1)))).toEqual(["daneben"]);
    expect(begun && (await store.beendeLauf(begun, erledigt, at(1)))).toBe(true);
    expect(await zustand("erst")).toEqual(["erledigt", "Fertig."]);
    expect(kennungen(await store.startbareLaeufe(at(1)))).toEqual(["dann", "daneben"]);
    expect(await store.beginneLauf("erst", at(1), at(3))).toBeUndefined();
  });

  test("whose process died are begun again; the one taken for dead can't end them any more", async () => {
    await store.planeLaeufe([lauf("a")], at(0));
    const first = await store.beginneLauf("a", at(0), at(2));
    expect(first && (await store.halteLauf(first, at(1), at(3)))).toBe(true);
    expect(await store.startbareLaeufe(at(2))).toEqual([]);
    const second = await store.beginneLauf("a", at(3), at(5));
    expect(second).toMatchObject({ versuche: 2, fehlschlaege: 1 });
    expect(first && (await store.halteLauf(first, at(4), at(6)))).toBe(false);
    expect(first && (await store.beendeLauf(first, erledigt, at(4)))).toBe(false);
    expect(second && (await store.beendeLauf(second, erledigt, at(4)))).toBe(true);
  });

  test("leave their messages behind with their end, or neither", async () => {
    const sendung = {
      schluessel: "a",
      kanal: "mail",
      ersatz: null,
      an: "leitung@example.org",
      dienststelle: "63504",
      inhalt: { art: "made up" },
      ab: at(0),
      bis: null,
      loeschenAm: "2027-11-30",
    } as const;
    const planned = async () => (await store.sendungen({ hoechstens: 9 })).length;
    await store.planeLaeufe([lauf("a")], at(0));
    const first = await store.beginneLauf("a", at(0), at(2));
    const second = await store.beginneLauf("a", at(3), at(5));
    expect(first && (await store.beendeLauf(first, erledigt, at(4), [sendung]))).toBe(false);
    expect(await planned()).toBe(0);
    const nowhere = { ...sendung, kanal: "brieftaube" as never };
    await expect(second && store.beendeLauf(second, erledigt, at(4), [nowhere])).rejects.toThrow();
    expect(await zustand("a")).toEqual(["laeuft", null]);
    expect(second && (await store.beendeLauf(second, erledigt, at(4), [sendung]))).toBe(true);
    expect(await planned()).toBe(1);
  });

  test("that wait are begun again when their time has come, and count what failed", async () => {
    await store.planeLaeufe([lauf("a")], at(0));
    for (const [minute, fehlgeschlagen, fehlschlaege] of [
      [0, false, 0],
      [10, true, 0],
      [20, false, 1],
    ] as const) {
      const begun = await store.beginneLauf("a", at(minute), at(minute + 2));
      expect(begun).toMatchObject({ fehlschlaege });
      const ende = { zustand: "wartet", ab: at(minute + 10), ergebnis: "Es fehlt etwas.", fehlgeschlagen } as const;
      expect(begun && (await store.beendeLauf(begun, ende, at(minute)))).toBe(true);
      expect(await store.startbareLaeufe(at(minute + 9))).toEqual([]);
      expect(await store.beginneLauf("a", at(minute + 9), at(minute + 11))).toBeUndefined();
    }
    expect(await zustand("a")).toEqual(["wartet", "Es fehlt etwas."]);
  });

  test("end when their last day went by, but not while somebody is at them", async () => {
    const heute: IsoDate = "2026-12-01";
    await store.planeLaeufe([lauf("a"), lauf("b"), lauf("c", { bis: heute })], at(0));
    const begun = await store.beginneLauf("b", at(0), at(9));
    expect(await store.verfalleLaeufe(heute, at(5), "Zu spät.")).toBe(1);
    expect(await zustand("a")).toEqual(["verfallen", "Zu spät."]);
    const wartet = { zustand: "wartet", ab: at(9), ergebnis: "Es fehlt etwas.", fehlgeschlagen: false } as const;
    expect(begun && (await store.beendeLauf(begun, wartet, at(6)))).toBe(true);
    expect(await store.verfalleLaeufe(heute, at(7), "Zu spät.")).toBe(1);
    expect(await zustand("b")).toEqual(["verfallen", "Zu spät. Es fehlt etwas."]);
    expect(kennungen(await store.laeufe({ zustand: "verfallen", hoechstens: 9 }))).toEqual(["b", "a"]);
  });

  test("that failed can be planned anew by hand, others can't", async () => {
    await store.planeLaeufe([lauf("a"), lauf("b", { dienststelle: null })], at(0));
    const begun = await store.beginneLauf("a", at(0), at(2));
    const kaputt = { zustand: "gescheitert", ergebnis: "Kennung 8F3K2." } as const;
    expect(begun && (await store.beendeLauf(begun, kaputt, at(1)))).toBe(true);
    expect(await store.holeLaufNach("b", at(2), "2026-12-05")).toBe(false);
    expect(await store.holeLaufNach("a", at(2), "2026-12-05")).toBe(true);
    const [again] = await store.laeufe({ dienststelle: "63504", hoechstens: 9 });
    expect(kennungen(await store.laeufe({ art: lauf("a").art, hoechstens: 9 }))).toContain("a");
    expect(await store.laeufe({ art: "sicherung", hoechstens: 9 })).toEqual([]);
    expect(again).toMatchObject({ zustand: "geplant", bis: "2026-12-05", ab: at(2), ergebnis: null, versuche: 1 });
  });

  test("are deleted when their day has come, unless they are open", async () => {
    await store.planeLaeufe([lauf("a"), lauf("b"), lauf("c", { loeschenAm: "2028-01-01" })], at(0));
    const begun = await store.beginneLauf("a", at(0), at(2));
    expect(begun && (await store.beendeLauf(begun, erledigt, at(1)))).toBe(true);
    expect(await store.loescheLaeufe("2027-11-29")).toBe(0);
    expect(await store.loescheLaeufe("2027-11-30")).toBe(1);
    expect(kennungen(await store.laeufe({ hoechstens: 9 }))).toEqual(["c", "b"]);
  });
});
