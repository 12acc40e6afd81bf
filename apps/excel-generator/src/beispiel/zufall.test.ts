import { expect, test } from "vitest";
import { zufallFrom } from "./zufall.ts";

const draws = (seed: number) => {
  const { next } = zufallFrom(seed);
  return Array.from({ length: 1000 }, next);
};

test("the same seed draws the same, another seed something else", () => {
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
});

test("draws are spread over 0 to below 1, for small seeds too", () => {
  for (const seed of [0, 1, 2, 0xffff_ffff]) {
    const values = draws(seed);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1);
  }
});

test("both ends of a range are drawn, and nothing beyond", () => {
  const { between } = zufallFrom(1);
  expect(new Set(Array.from({ length: 200 }, () => between(-1, 2)))).toEqual(new Set([-1, 0, 1, 2]));
});

test("a weight of nothing is never drawn", () => {
  const { weighted } = zufallFrom(1);
  const drawn = Array.from({ length: 2000 }, () =>
    weighted([
      [3, "a"],
      [0, "b"],
      [1, "c"],
    ] as const),
  );
  expect(new Set(drawn)).toEqual(new Set(["a", "c"]));
  expect(drawn.filter((value) => value === "a").length / drawn.length).toBeCloseTo(0.75, 1);
});

test("there has to be something to choose from", () => {
  expect(() => zufallFrom(1).oneOf([])).toThrow("nothing to choose from");
});
