/** The monotonic time, and waiting. */
export interface Zeitgeber {
  readonly jetztMs: () => number;
  readonly warte: (ms: number) => Promise<void>;
}

/** What was held up for a moment is made up for, but never more than this at once. */
const NACHHOLEN_MS = 250;

/**
 * Lets in so many a second, evenly, in the order in which they ask. Evenly rather than so many at the start of each
 * second: in a chat and in a tenant Microsoft counts over shorter spans too.
 */
export const takt = (jeSekunde: number, { jetztMs, warte }: Zeitgeber): (() => Promise<void>) => {
  const abstand = 1000 / jeSekunde;
  let next = Number.NEGATIVE_INFINITY;
  let begun = false;
  return async () => {
    const jetzt = jetztMs();
    const mine = begun ? Math.max(next, jetzt - NACHHOLEN_MS) : jetzt;
    begun = true;
    next = mine + abstand;
    if (mine > jetzt) await warte(mine - jetzt);
  };
};
