import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beispielauftrag, beispielhash, beispielnummern, beispielperson, beispielpersonen } from "./beispielziehung.ts";
import { pruefregelFor } from "./pruefregel.ts";
import { reihenfolge } from "./ticket.ts";
import { KALIBRIERFAELLE, type Teamauftrag, zieheKalibrierung, zieheTeam } from "./ziehen.ts";

const ziehe = (changes: Partial<Teamauftrag> = {}) => zieheTeam(beispielauftrag(changes), beispielhash);

describe("a team's draw", () => {
  test("the record holds all that the draw can be checked by", () => {
    const { protokoll, ...ziehung } = ziehe();
    const lose = reihenfolge(beispielnummern(25), "314159|2026-10|63504|412", beispielhash);
    expect(ziehung).toEqual({
      ebene: "team",
      dienststelle: "63504",
      einheit: "412",
      zeitraum: "2026-10",
      hinweise: [],
    });
    expect(protokoll).toEqual({
      monat: "2026-10",
      dienststelle: "63504",
      team: "412",
      datenstand: "2026-10-31",
      regel: { id: "hausregel", quelle: "Hausverfügung 4/2024", ab: "2024-01-01", bis: null },
      basisSeed: "314159",
      seed: "314159|2026-10|63504|412",
      rahmen: {
        anzahl: 25,
        sha256: beispielhash(beispielnummern(25).join("\n")),
        ids: beispielnummern(25),
        ausgeschlossen: { beschaeftigtenfall: 0, gesperrt: 0, paragraf16a: 0, schon_geprueft: 0 },
        rueckschauMonate: 12,
      },
      faelle: lose.slice(0, 10).map(({ kundennummer, ticket }, index) => ({
        referenz: `2026-10-63504-412-${String(index + 1).padStart(2, "0")}`,
        kundennummer,
        ticket,
        ersetztDurch: null,
        grund: null,
      })),
      gezogen: { am: "2026-11-02", von: "TL 412" },
    });
  });

  test("VK-05, VA-09: ten cases under either directive; VA-28: ten different ones", () => {
    for (const monat of ["2017-05", "2017-10"] as const) {
      const { protokoll } = ziehe({ monat, regel: pruefregelFor(monat, null) });
      expect(new Set(protokoll.faelle.map(({ kundennummer }) => kundennummer)).size).toBe(10);
    }
  });

  test.for<[number, readonly string[]]>([
    [10, []],
    [
      9,
      [
        "Die Rückschau von 12 Monaten entfällt, weil sonst zu wenige Personen im Rahmen blieben.",
        "Im Rahmen stehen nur 9 Personen, alle sind gezogen (vorgesehen: 10).",
      ],
    ],
  ])("VK-05: of %d people all are drawn, and where they are too few it says so", ([anzahl, hinweise]) => {
    const ziehung = ziehe({ personen: beispielpersonen(anzahl) });
    expect(ziehung.protokoll.faelle).toHaveLength(anzahl);
    expect(ziehung.hinweise).toEqual(hinweise);
  });

  test("a shortened look-back is said", () => {
    const { hinweise } = ziehe({
      personen: beispielpersonen(11),
      frueher: [
        { kundennummer: "123H000001", monat: "2025-12" },
        { kundennummer: "123H000002", monat: "2026-09" },
      ],
    });
    expect(hinweise).toEqual([
      "Die Rückschau ist von 12 auf 9 Monate verkürzt, damit genug Personen im Rahmen bleiben.",
    ]);
  });

  test("parts of the seed are trimmed, in the record too", () => {
    const { protokoll } = ziehe({ dienststelle: " 63504 ", team: " 412 ", basisSeed: " 314159 " });
    expect(protokoll).toEqual(ziehe().protokoll);
  });

  test("a base seed that isn't one is refused", () => {
    expect(() => ziehe({ basisSeed: "zufall" })).toThrow("„zufall“ kann keine Basis-Startzahl sein.");
  });

  test("neither the order of rows nor another team's people change it", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...beispielpersonen(25)], { minLength: 25 }), (personen) => {
        expect(ziehe({ personen })).toEqual(ziehe());
      }),
    );
  });
});

describe("the calibration cases of an area (VA-14)", () => {
  const kalibriere = (anzahl: number) =>
    zieheKalibrierung(
      { ...beispielauftrag(), quartal: "2026-Q4", bereich: "B 41", personen: beispielpersonen(anzahl) },
      beispielhash,
    );

  test("the two smallest tickets of the area's own seed, over all its teams", () => {
    const { protokoll, ...ziehung } = kalibriere(25);
    const lose = reihenfolge(beispielnummern(25), "314159|2026-Q4|K|B 41", beispielhash);
    expect(ziehung).toEqual({
      ebene: "kalibrierung",
      dienststelle: "63504",
      einheit: "B 41",
      zeitraum: "2026-Q4",
      hinweise: [],
    });
    expect(protokoll).toMatchObject({ monat: "2026-Q4", team: "B 41", datenstand: "2026-10-31" });
    expect(protokoll.faelle).toHaveLength(KALIBRIERFAELLE);
    expect(protokoll.faelle.map(({ referenz, kundennummer }) => [referenz, kundennummer])).toEqual([
      ["2026-Q4-63504-K-B 41-01", lose[0]?.kundennummer],
      ["2026-Q4-63504-K-B 41-02", lose[1]?.kundennummer],
    ]);
  });

  test("two people are enough for the look-back, one is said to be too few", () => {
    expect(kalibriere(2).hinweise).toEqual([]);
    expect(kalibriere(1).hinweise).toContain("Im Rahmen steht nur 1 Person, sie ist gezogen (vorgesehen: 2).");
  });

  test("Inga teams of the area stay out (VK-04)", () => {
    const personen = [beispielperson("A-1", { teamart: "Inga" }), ...beispielpersonen(3)];
    const { protokoll } = zieheKalibrierung(
      { ...beispielauftrag(), quartal: "2026-Q4", bereich: "B 41", personen },
      beispielhash,
    );
    expect(protokoll.rahmen.ids).toEqual(beispielnummern(3));
  });
});
