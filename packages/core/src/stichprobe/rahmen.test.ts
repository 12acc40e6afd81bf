import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Monat } from "../monat.ts";
import { beispielfrage, beispielhash, beispielnummern, beispielperson, beispielpersonen } from "./beispielziehung.ts";
import { type FruehererFall, type Rahmenfrage, stichprobenrahmen } from "./rahmen.ts";
import type { Rahmenperson } from "./ziehung.ts";

const rahmen = (personen: readonly Rahmenperson[], changes: Partial<Rahmenfrage> = {}) =>
  stichprobenrahmen(personen, beispielfrage(changes), beispielhash);

const KEINE = { beschaeftigtenfall: 0, gesperrt: 0, paragraf16a: 0, schon_geprueft: 0 };

describe("who stands in the frame (VK-08)", () => {
  test.for<[string, Partial<Rahmenperson>, number]>([
    ["in service", {}, 1],
    ["begun on the data date", { betreuungSeit: "2026-10-31" }, 1],
    ["begun the day after", { betreuungSeit: "2026-11-01" }, 0],
    ["ended the day before", { betreuungBis: "2026-10-30" }, 0],
    ["ended and back since", { betreuungBis: "2026-03-31", reaktiviertAm: "2026-10-01" }, 1],
    ["of an AV team", { teamart: "AV" }, 1],
    ["of a team without a kind", { teamart: null }, 1],
    ["of an Inga team (VK-04)", { teamart: "Inga" }, 0],
  ])("%s", ([, changes, anzahl]) => {
    expect(rahmen([beispielperson("A-1", changes)])).toMatchObject({ anzahl, ausgeschlossen: KEINE });
  });

  test("ids stand by code point, whatever order the people come in", () => {
    const { ids, anzahl, sha256 } = rahmen(
      ["\u{1F600}", "b", "\uE000", "B", "a", "10", "9"].map((id) => beispielperson(id)),
    );
    expect(ids).toEqual(["10", "9", "B", "a", "b", "\uE000", "\u{1F600}"]);
    expect([anzahl, sha256]).toEqual([7, beispielhash("10\n9\nB\na\nb\n\uE000\n\u{1F600}")]);
  });
});

describe("who is left out, each once under the first reason", () => {
  const alles = { beschaeftigtenfall: true, sperrvermerk: true, paragraf16a: true };

  test.for<[string, Partial<Rahmenperson>, Partial<typeof KEINE>]>([
    ["a Beschäftigtenfall before anything else", alles, { beschaeftigtenfall: 1 }],
    ["a block before § 16a", { ...alles, beschaeftigtenfall: false }, { gesperrt: 1 }],
    ["§ 16a before the look-back", { paragraf16a: true }, { paragraf16a: 1 }],
    ["drawn before", {}, { schon_geprueft: 1 }],
    ["nobody who isn't in service", { ...alles, betreuungBis: "2026-01-31" }, {}],
  ])("%s", ([, changes, expected]) => {
    const personen = [beispielperson("A-1", changes), ...beispielpersonen(10)];
    const { ausgeschlossen, ids } = rahmen(personen, { frueher: [{ kundennummer: "A-1", monat: "2026-09" }] });
    expect(ausgeschlossen).toEqual({ ...KEINE, ...expected });
    expect(ids).toEqual(beispielnummern(10));
  });

  test("a doubled record counts once, under the first reason of any of its rows", () => {
    const doubled = [
      beispielperson("A-1", { paragraf16a: true }),
      beispielperson("A-1"),
      beispielperson("A-1", { sperrvermerk: true }),
      beispielperson("A-1", { paragraf16a: true }),
      beispielperson("A-2"),
      beispielperson("A-2"),
    ];
    expect(rahmen(doubled)).toMatchObject({ ids: ["A-2"], ausgeschlossen: { ...KEINE, gesperrt: 1 } });
  });
});

describe("VA-08: § 16a needs", () => {
  const mit16a = [beispielperson("A-1", { paragraf16a: true })];
  const weisungMai = { id: "vkb-2017-05", faelle: 10 } as const;
  const weisungOktober = { id: "vkb-2017-10", faelle: 10 } as const;

  test.for<[string, Partial<Rahmenfrage>, number]>([
    ["no question before the update", { monat: "2017-08", regel: weisungMai }, 1],
    ["out from Datenstand September 2017", { monat: "2017-09", regel: weisungOktober }, 0],
    ["out under a house rule", {}, 0],
    ["in with consent on the data date", { zustimmungAm: "2026-10-31" }, 1],
    ["out with consent from the day after", { zustimmungAm: "2026-11-01" }, 0],
    ["in where the office is an agency", { gemeinsameEinrichtung: false }, 1],
  ])("%s", ([, changes, anzahl]) => {
    expect(rahmen(mit16a, changes)).toMatchObject({ anzahl, ausgeschlossen: { ...KEINE, paragraf16a: 1 - anzahl } });
  });

  test("in the SGB III it is no question", () => {
    expect(rahmen([beispielperson("A-1", { paragraf16a: true, rechtskreis: "SGB III" })]).anzahl).toBe(1);
  });
});

describe("the look-back (VA-28)", () => {
  const gezogen = (monat: Monat, ...nummern: readonly string[]): readonly FruehererFall[] =>
    nummern.map((kundennummer) => ({ kundennummer, monat }));
  const zwoelf = beispielnummern(12);

  test.for<[string, readonly FruehererFall[], number, number]>([
    ["twelve months back counts", gezogen("2025-10", "123H000001"), 1, 12],
    ["thirteen months back doesn't", gezogen("2025-09", "123H000001"), 0, 12],
    ["the month itself doesn't", gezogen("2026-10", "123H000001"), 0, 12],
    ["who isn't in the frame doesn't", gezogen("2026-09", "999H000001"), 0, 12],
    ["ten remain", gezogen("2026-09", "123H000001", "123H000002"), 2, 12],
    [
      "else the oldest month goes",
      [...gezogen("2025-10", ...zwoelf.slice(0, 1)), ...gezogen("2026-09", ...zwoelf.slice(1, 3))],
      2,
      11,
    ],
    [
      "and further ones",
      [...gezogen("2026-03", ...zwoelf.slice(0, 9)), ...gezogen("2026-08", ...zwoelf.slice(10))],
      2,
      6,
    ],
    ["until none is left", gezogen("2026-09", ...zwoelf.slice(0, 3)), 0, 0],
  ])("%s", ([, frueher, schonGeprueft, monate]) => {
    const { anzahl, ausgeschlossen, rueckschauMonate } = rahmen(beispielpersonen(12), { frueher });
    expect([ausgeschlossen.schon_geprueft, anzahl, rueckschauMonate]).toEqual([
      schonGeprueft,
      12 - schonGeprueft,
      monate,
    ]);
  });

  test("a house may look back less, or not at all", () => {
    const frueher = gezogen("2026-06", "123H000001");
    expect(rahmen(beispielpersonen(12), { frueher, rueckschauMonate: 3 }).anzahl).toBe(12);
    expect(rahmen(beispielpersonen(12), { frueher, rueckschauMonate: 0 }).rueckschauMonate).toBe(0);
  });

  test("cases of the month itself are left out where calibration cases are drawn", () => {
    const frueher = [...gezogen("2026-10", "123H000001"), ...gezogen("2026-09", "123H000002")];
    expect(rahmen(beispielpersonen(12), { frueher })).toMatchObject({ anzahl: 11, rueckschauMonate: 12 });
    expect(rahmen(beispielpersonen(12), { frueher, mitMonat: true })).toMatchObject({
      anzahl: 10,
      rueckschauMonate: 12,
    });
  });

  test("a house rule's own number decides how many have to remain", () => {
    const regel = { id: "hausregel", faelle: 11 } as const;
    const frueher = gezogen("2026-09", "123H000001", "123H000002");
    expect(rahmen(beispielpersonen(12), { regel, frueher })).toMatchObject({ anzahl: 12, rueckschauMonate: 0 });
  });

  test("fewer people than cases leave no look-back", () => {
    expect(rahmen(beispielpersonen(7))).toMatchObject({ anzahl: 7, rueckschauMonate: 0 });
  });
});

test("nobody is lost: every person in service is in the frame or counted", () => {
  const anyPerson = fc
    .record({
      kundennummer: fc.integer({ min: 1, max: 30 }).map(String),
      beschaeftigtenfall: fc.boolean(),
      sperrvermerk: fc.boolean(),
      paragraf16a: fc.boolean(),
    })
    .map(({ kundennummer, ...changes }) => beispielperson(kundennummer, changes));
  const anyFrueher = fc.record({
    kundennummer: fc.integer({ min: 1, max: 30 }).map(String),
    monat: fc.constantFrom<Monat>("2025-09", "2025-12", "2026-04", "2026-09"),
  });
  fc.assert(
    fc.property(fc.array(anyPerson, { maxLength: 60 }), fc.array(anyFrueher), (personen, frueher) => {
      const one = rahmen(personen, { frueher });
      expect(rahmen(personen.toReversed(), { frueher: frueher.toReversed() })).toEqual(one);
      const counted = Object.values(one.ausgeschlossen).reduce((sum, count) => sum + count, one.anzahl);
      expect(counted).toBe(new Set(personen.map(({ kundennummer }) => kundennummer)).size);
    }),
  );
});
