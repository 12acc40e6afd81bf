import fc from "fast-check";
import { expect, test } from "vitest";
import { pairAgreement, type Urteilspaar } from "./ac1.ts";

/** The pairs behind a table of two raters, first rater by rows. */
const pairsOf = (tabelle: readonly (readonly number[])[]): readonly Urteilspaar<number>[] =>
  tabelle.flatMap((zeile, eines) =>
    zeile.flatMap((anzahl, anderes) => Array.from({ length: anzahl }, () => [eines, anderes] as const)),
  );

/** All pairs of the raters of each subject, from how many of them chose which category. */
const pairsOfRaters = (subjekte: readonly (readonly number[])[]): readonly Urteilspaar<number>[] =>
  subjekte.flatMap((anzahlen) => {
    const urteile = anzahlen.flatMap((anzahl, kategorie) => Array.from({ length: anzahl }, () => kategorie));
    return urteile.flatMap((eines, place) => urteile.slice(place + 1).map((anderes) => [eines, anderes] as const));
  });

// Published values: K. L. Gwet, R package irrCAC 1.0 (CRAN), README and the vignette "Calculating Chance-corrected
// Agreement Coefficients"; data from K. L. Gwet, Handbook of Inter-Rater Reliability, 4th edition, 2014.

test("two raters, three categories, 100 subjects: AC1 is 0.8493305 (irrCAC, cont3x3abstractors)", () => {
  const { anteil, ac1 } = pairAgreement(
    pairsOf([
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]),
    [0, 1, 2],
  );
  expect([anteil, ac1?.toFixed(7)]).toEqual([0.89, "0.8493305"]);
});

test("two raters, four categories, 223 subjects: AC1 is 0.456 (irrCAC, cont4x4diagnosis)", () => {
  // the value as the Python port of the package tests it (afergadis/irrCAC, table/test_gwet.py)
  const tabelle = [
    [40, 4, 4, 17],
    [6, 25, 2, 13],
    [4, 1, 21, 12],
    [15, 5, 9, 45],
  ];
  expect(pairAgreement(pairsOf(tabelle), [0, 1, 2, 3]).ac1?.toFixed(3)).toBe("0.456");
});

test("six raters on every subject: pooled pairs give the published 0.4448007 (irrCAC, distrib.6raters)", () => {
  const verteilung = [
    [0, 0, 0, 6, 0],
    [0, 3, 0, 0, 3],
    [0, 1, 4, 0, 1],
    [0, 0, 0, 0, 6],
    [0, 3, 0, 3, 0],
    [2, 0, 4, 0, 0],
    [0, 0, 4, 0, 2],
    [2, 0, 3, 1, 0],
    [2, 0, 0, 4, 0],
    [0, 0, 0, 0, 6],
    [1, 0, 0, 5, 0],
    [1, 1, 0, 4, 0],
    [0, 3, 3, 0, 0],
    [1, 0, 0, 5, 0],
    [0, 2, 0, 3, 1],
  ];
  const { anteil, ac1 } = pairAgreement(pairsOfRaters(verteilung), [0, 1, 2, 3, 4]);
  expect([anteil?.toFixed(7), ac1?.toFixed(7)]).toEqual(["0.5511111", "0.4448007"]);
});

test("four raters on every subject: pooled pairs give the published 0.3518903 (irrCAC, cac.dist4cat)", () => {
  const verteilung = [
    [3, 0, 1],
    [2, 1, 1],
    [2, 1, 1],
    [2, 0, 2],
    [3, 1, 0],
    [3, 1, 0],
    [0, 4, 0],
    [0, 3, 1],
    [0, 0, 4],
    [3, 1, 0],
    [0, 4, 0],
    [0, 3, 1],
    [0, 2, 2],
    [0, 0, 4],
    [3, 1, 0],
  ];
  expect(pairAgreement(pairsOfRaters(verteilung), [0, 1, 2]).ac1?.toFixed(7)).toBe("0.3518903");
});

test("without pairs there is nothing to say", () => {
  expect(pairAgreement([], ["a", "b"])).toEqual({ paare: 0, gleich: 0, anteil: null, ac1: null });
});

const paare = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { minLength: 1 });

test("full agreement is 1, none is below 1, and who of a pair came first changes nothing", () => {
  fc.assert(
    fc.property(paare, (einige) => {
      const { anteil, ac1 } = pairAgreement(einige, [0, 1, 2, 3]);
      expect(ac1).toBeLessThanOrEqual(1);
      expect(ac1 === 1).toBe(anteil === 1);
      expect(
        pairAgreement(
          einige.map(([a, b]) => [b, a] as const),
          [0, 1, 2, 3],
        ).ac1,
      ).toBe(ac1);
    }),
  );
});
