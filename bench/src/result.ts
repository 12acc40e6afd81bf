import type { Comparison } from "./ratio.ts";

/** What is promised of a measured number. */
export type Bound = { readonly atMost: number } | { readonly atLeast: number };

/** A measured number beside what is promised of it. */
export interface Result {
  readonly what: string;
  readonly value: number;
  readonly unit: "×" | "MB";
  /** Null where the number is only told. */
  readonly bound: Bound | null;
  /** The medians behind it, and how far the rounds lay apart. */
  readonly detail: string;
}

/** A bench's results, with what a reader has to know of how they came about. */
export interface BenchReport {
  readonly results: readonly Result[];
  readonly notes: readonly string[];
}

export const isMet = ({ value, bound }: Result): boolean =>
  bound === null || ("atMost" in bound ? value <= bound.atMost : value >= bound.atLeast);

const SCALES = [
  [1000, "s", 1 / 1000],
  [1, "ms", 1],
  [0, "µs", 1000],
] as const;

/** A time in the unit that suits it, three digits. */
const duration = (ms: number): string => {
  const [, unit, factor] = SCALES.find(([from]) => ms >= from) ?? SCALES[2];
  return `${Number((ms * factor).toPrecision(3))} ${unit}`;
};

const rounded = (value: number): number => Number(value.toPrecision(3));

/** How many times as long ours takes as theirs. */
export const costs = (what: string, comparison: Comparison, bound: Bound | null): Result => ({
  what,
  value: comparison.ratio,
  unit: "×",
  bound,
  detail: `${medians(comparison)}; rounds ${rounded(comparison.least)} to ${rounded(comparison.most)}`,
});

/** How many times faster ours is than theirs. */
export const speedUp = (what: string, comparison: Comparison, bound: Bound | null): Result => ({
  what,
  value: 1 / comparison.ratio,
  unit: "×",
  bound,
  detail: `${medians(comparison)}; rounds ${rounded(1 / comparison.most)} to ${rounded(1 / comparison.least)}`,
});

const medians = ({ ours, theirs, oursMs, theirsMs }: Comparison): string =>
  `${ours} ${duration(oursMs)}, ${theirs} ${duration(theirsMs)}`;
