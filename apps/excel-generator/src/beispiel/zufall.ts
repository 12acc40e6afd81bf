/** Repeatable chance: the same seed gives the same office on every machine. Not for anything that has to be secret. */
export interface Zufall {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number, both ends in. */
  readonly between: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly oneOf: <T>(values: readonly T[]) => T;
  /** One of the values, each as often as its weight says. */
  readonly weighted: <T>(values: readonly (readonly [number, T])[]) => T;
  /** A duration that is mostly short and sometimes long, with this mean. */
  readonly duration: (mean: number) => number;
}

// splitmix32 spreads a small seed over the four words that sfc32 wants.
const spread = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
};

// sfc32 of Chris Doty-Humphrey's PractRand: 128 bits of state, passes its tests, ten lines.
const sfc32 = (seed: number): (() => number) => {
  const word = spread(seed);
  let [a, b, c, counter] = [word(), word(), word(), 1];
  const step = (): number => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    return (result >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round++) step();
  return step;
};

const existing = <T>(value: T | undefined): T => {
  if (value === undefined) throw new RangeError("nothing to choose from");
  return value;
};

export const zufallFrom = (seed: number): Zufall => {
  const next = sfc32(seed);
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    oneOf: (values) => existing(values[between(0, values.length - 1)]),
    weighted: (values) => {
      let left = next() * values.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of values) {
        left -= weight;
        if (left < 0) return value;
      }
      // rounding can leave a crumb
      return existing(values.at(-1))[1];
    },
    duration: (mean) => Math.floor(-Math.log(1 - next()) * mean),
  };
};
