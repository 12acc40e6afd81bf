/** Numbers that look like chance and are the same in every run (Mulberry32 by Tommy Ettinger, public domain). */
export interface Chance {
  /** A whole number, both ends in. */
  readonly between: (from: number, to: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly oneOf: <T>(values: readonly [T, ...T[]]) => T;
}

export const chanceFrom = (seed: number): Chance => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    happens: (probability) => next() < probability,
    oneOf: (values) => values[between(0, values.length - 1)] ?? values[0],
  };
};
