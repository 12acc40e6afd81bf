import fc from "fast-check";
import { expect, test } from "vitest";
import { wilson } from "./wilson.ts";

const prozent = (value: number): number => Math.round(value * 100);

test.for([
  [6, 10, 31, 83],
  [18, 30, 42, 75],
  [72, 120, 51, 68],
] as const)("%i von %i is compatible with %i to %i %% (Fragenkatalog, 3 Nr. 2)", ([erfolge, n, von, bis]) => {
  const { anteil, ...grenzen } = wilson(erfolge, n);
  expect([anteil, prozent(grenzen.von), prozent(grenzen.bis)]).toEqual([erfolge / n, von, bis]);
});

test("the published example of 81 in 263 has the interval 0.2553 to 0.3662 (Newcombe 1998, Table I, method 3)", () => {
  const { von, bis } = wilson(81, 263);
  expect([von.toFixed(4), bis.toFixed(4)]).toEqual(["0.2553", "0.3662"]);
});

test("the interval holds the share, stays within 0 and 1, and turns round with the question", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (n, seed) => {
      const erfolge = seed % (n + 1);
      const { anteil, von, bis } = wilson(erfolge, n);
      const gegenteil = wilson(n - erfolge, n);
      expect(von).toBeGreaterThanOrEqual(0);
      expect(von).toBeLessThanOrEqual(anteil);
      expect(bis).toBeGreaterThanOrEqual(anteil);
      expect(bis).toBeLessThanOrEqual(1);
      expect(gegenteil.von).toBeCloseTo(1 - bis, 9);
    }),
  );
});

test("without a single success the interval begins at 0, with nothing else it ends at 1", () => {
  expect([wilson(0, 30).von, wilson(30, 30).bis]).toEqual([0, 1]);
});
