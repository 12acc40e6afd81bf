import fc from "fast-check";
import { expect, test } from "vitest";
import { type Beziehung, unterdruecke, type Zelle } from "./unterdrueckung.ts";

const zellenOf = (werte: Readonly<Record<string, number>>): readonly Zelle[] =>
  Object.entries(werte).map(([id, wert]) => ({ id, wert, ungezeigt: id.endsWith(".offen") }));

const SUMME: readonly Beziehung[] = [{ summe: "s", teile: ["a", "b", "c"] }];

test.for([
  ["a hidden 2 takes the smallest further count along", { s: 22, a: 2, b: 12, c: 8 }, ["a", "c"]],
  ["a zero is shown, so the next smallest is hidden", { s: 14, a: 2, b: 12, c: 0 }, ["a", "b"]],
  ["where the other parts are zero the sum hides too", { s: 2, a: 2, b: 0, c: 0 }, ["s", "a"]],
  ["two hidden counts that make 2 can only be 1 and 1", { s: 9, a: 1, b: 1, c: 7 }, ["a", "b", "c"]],
  ["two hidden counts that make 3 stay open", { s: 10, a: 1, b: 2, c: 7 }, ["a", "b"]],
  ["three hidden counts that make 3 take the sum along", { s: 3, a: 1, b: 1, c: 1 }, ["s", "a", "b", "c"]],
  ["nothing from 3 on is hidden", { s: 12, a: 3, b: 9, c: 0 }, []],
] as const)("%s", ([, werte, geheim]) => {
  expect([...unterdruecke(zellenOf(werte), SUMME)]).toEqual(geheim);
});

test("two sums that share what they hide don't give a third count away", () => {
  // a + b is known from the one sum, so c would follow from the other
  const geheim = unterdruecke(zellenOf({ s: 12, t: 14, a: 2, b: 10, c: 2, d: 9, e: 30 }), [
    { summe: "s", teile: ["a", "b"] },
    { summe: "t", teile: ["a", "b", "c"] },
    { summe: "e", teile: ["c", "d"] },
  ]);
  expect([...geheim]).toEqual(expect.arrayContaining(["a", "b", "c"]));
  expect(geheim.has("s") || geheim.has("t")).toBe(true);
});

test("a count beside nothing but zeros hides alone", () => {
  expect([...unterdruecke(zellenOf({ s: 1, a: 0 }), [{ summe: "s", teile: ["a"] }])]).toEqual(["s"]);
});

test("a sum that names a count which isn't there is a bug", () => {
  expect(() => unterdruecke(zellenOf({ s: 1 }), [{ summe: "s", teile: ["a"] }])).toThrow(RangeError);
});

// --- what an attacker could find out ---------------------------------------------------------------------------------

/** Offices in two groups by answers: sums both ways, as they are shown to an RD, with a part that is never shown. */
const tabelle = (kern: readonly (readonly number[])[], rest: readonly number[]) => {
  const gruppen = { alle: kern.map((_, zeile) => zeile), aa: [0, 1], ge: kern.map((_, zeile) => zeile).slice(2) };
  const zeilen: Readonly<Record<string, readonly number[]>> = {
    ...Object.fromEntries(kern.map((_, zeile) => [`d${zeile}`, [zeile]])),
    ...gruppen,
  };
  const werte = Object.fromEntries(
    Object.entries(zeilen).flatMap(([name, stellen]) => {
      const grade = (kern[0] ?? []).map((_, spalte) =>
        stellen.reduce((summe, z) => summe + (kern[z]?.[spalte] ?? 0), 0),
      );
      const gueltig = grade.reduce((summe, wert) => summe + wert, 0);
      const offen = stellen.reduce((summe, z) => summe + (rest[z] ?? 0), 0);
      return [
        ...grade.map((wert, spalte) => [`${name}.${spalte}`, wert] as const),
        [`${name}.n`, gueltig] as const,
        [`${name}.offen`, offen] as const,
        [`${name}.f`, gueltig + offen] as const,
      ];
    }),
  );
  const spalten = [...(kern[0] ?? []).map((_, spalte) => String(spalte)), "n", "offen", "f"];
  const beziehungen: readonly Beziehung[] = [
    ...Object.keys(zeilen).flatMap((name) => [
      { summe: `${name}.n`, teile: (kern[0] ?? []).map((_, spalte) => `${name}.${spalte}`) },
      { summe: `${name}.f`, teile: [`${name}.n`, `${name}.offen`] },
    ]),
    ...spalten.flatMap((spalte) => [
      { summe: `aa.${spalte}`, teile: gruppen.aa.map((zeile) => `d${zeile}.${spalte}`) },
      { summe: `ge.${spalte}`, teile: gruppen.ge.map((zeile) => `d${zeile}.${spalte}`) },
      { summe: `alle.${spalte}`, teile: [`aa.${spalte}`, `ge.${spalte}`] },
    ]),
  ];
  return { werte, beziehungen };
};

/**
 * All values that each hidden count could have, by enumeration: the equations hold, hidden counts and those that are
 * never shown are at least 1 unless they are zero, and at most 3 above the truth (more only adds tables).
 */
const moeglicheWerte = (
  werte: Readonly<Record<string, number>>,
  beziehungen: readonly Beziehung[],
  verborgen: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<number>> => {
  const wertOf = (id: string): number => werte[id] ?? 0;
  const geheim = new Set([...verborgen, ...Object.keys(werte).filter((id) => id.endsWith(".offen") && wertOf(id) > 0)]);
  const summen = beziehungen.map(({ summe, teile }) => [
    [summe, -1] as const,
    ...teile.map((teil) => [teil, 1] as const),
  ]);
  const gefunden = new Map([...verborgen].map((id) => [id, new Set<number>()]));
  const belegung = new Map<string, number>();
  const rate = (): boolean => {
    // the sum with the fewest unknown counts is decided first
    const offene = summen
      .map((glieder) => {
        const unbekannt = glieder.filter(([id]) => geheim.has(id) && !belegung.has(id));
        const bekannt = glieder.reduce(
          (summe, [id, zeichen]) => summe + zeichen * (geheim.has(id) ? (belegung.get(id) ?? 0) : wertOf(id)),
          0,
        );
        return { unbekannt, fehlt: -bekannt };
      })
      .filter(({ unbekannt, fehlt }) => unbekannt.length > 0 || fehlt !== 0)
      .sort((eine, andere) => eine.unbekannt.length - andere.unbekannt.length);
    const naechste = offene[0];
    if (!naechste) {
      for (const id of verborgen) gefunden.get(id)?.add(belegung.get(id) ?? wertOf(id));
      // enough is known once every hidden count has two values
      return [...gefunden.values()].every((moegliche) => moegliche.size > 1);
    }
    const [glied] = naechste.unbekannt;
    if (!glied) return false;
    const [id, zeichen] = glied;
    const kandidaten =
      naechste.unbekannt.length === 1
        ? [zeichen * naechste.fehlt]
        : Array.from({ length: wertOf(id) + 3 }, (_, index) => index + 1);
    for (const kandidat of kandidaten) {
      if (kandidat < 1 || kandidat > wertOf(id) + 3) continue;
      belegung.set(id, kandidat);
      if (rate()) return true;
      belegung.delete(id);
    }
    return false;
  };
  rate();
  return gefunden;
};

const kleineTabelle = fc
  .tuple(fc.integer({ min: 3, max: 4 }), fc.integer({ min: 2, max: 3 }))
  .chain(([zeilen, spalten]) =>
    fc.tuple(
      fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: spalten, maxLength: spalten }), {
        minLength: zeilen,
        maxLength: zeilen,
      }),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: zeilen, maxLength: zeilen }),
    ),
  );

test("whoever knows all sums and that hidden counts aren't zero finds at least two values for each", () => {
  fc.assert(
    fc.property(kleineTabelle, ([kern, rest]) => {
      const { werte, beziehungen } = tabelle(kern, rest);
      const geheim = unterdruecke(zellenOf(werte), beziehungen);
      for (const [id, moegliche] of moeglicheWerte(werte, beziehungen, geheim))
        expect([id, moegliche.size > 1]).toEqual([id, true]);
    }),
    // the enumeration takes long for a few tables: always the same ones
    { numRuns: 300, seed: 1 },
  );
});

test("every 1 and 2 is hidden, no zero is, and the same table is hidden in the same way", () => {
  fc.assert(
    fc.property(kleineTabelle, ([kern, rest]) => {
      const { werte, beziehungen } = tabelle(kern, rest);
      const geheim = unterdruecke(zellenOf(werte), beziehungen);
      for (const [id, wert] of Object.entries(werte)) {
        if (id.endsWith(".offen")) expect(geheim.has(id)).toBe(false);
        else if (wert === 1 || wert === 2) expect(geheim.has(id)).toBe(true);
        else if (wert === 0) expect(geheim.has(id)).toBe(false);
      }
      expect(unterdruecke(zellenOf(werte), beziehungen)).toEqual(geheim);
    }),
  );
});

test("the attacker of these tests does find a count that is hidden alone", () => {
  const werte = { s: 22, a: 2, b: 12, c: 8 };
  expect(moeglicheWerte(werte, SUMME, new Set(["a"])).get("a")).toEqual(new Set([2]));
});
