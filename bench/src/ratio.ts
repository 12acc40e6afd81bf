import { collectGarbage } from "./garbage.ts";
import { median } from "./median.ts";

/** A piece of work that is measured. */
export interface Work {
  readonly name: string;
  /** How many times the work holds what is compared (customers, say): cases of different size are compared by one. */
  readonly units: number;
  /** Does it once and gives the milliseconds that count, so that preparations needn't. */
  readonly run: () => number | Promise<number>;
}

/** How two pieces of work compare. All are medians over the rounds. */
export interface Comparison {
  readonly ours: string;
  readonly theirs: string;
  /** Milliseconds for one unit. */
  readonly oursMs: number;
  readonly theirsMs: number;
  /** Our time by theirs, of the same round. */
  readonly ratio: number;
  readonly least: number;
  readonly most: number;
  readonly rounds: number;
}

export interface Rounds {
  readonly warmUp: number;
  readonly rounds: number;
}

const once = async ({ run, units }: Work): Promise<number> => {
  collectGarbage();
  return (await run()) / units;
};

/**
 * Runs the two in turns, A B A B: what else the machine does then falls on both, and the ratio of a round's pair stays
 * where single times wander.
 */
export const compare = async (ours: Work, theirs: Work, { warmUp, rounds }: Rounds): Promise<Comparison> => {
  const pairs: (readonly [number, number])[] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    const pair = [await once(ours), await once(theirs)] as const;
    if (round >= warmUp) pairs.push(pair);
  }
  const ratios = pairs.map(([mine, other]) => mine / other);
  return {
    ours: ours.name,
    theirs: theirs.name,
    oursMs: median(pairs.map(([mine]) => mine)),
    theirsMs: median(pairs.map(([, other]) => other)),
    ratio: median(ratios),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
    rounds,
  };
};

/** Milliseconds that something takes. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
