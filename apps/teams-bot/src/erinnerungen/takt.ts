/** The monotonic time, and waiting. */
export interface Zeitgeber {
  readonly jetztMs: () => number;
  readonly warte: (ms: number) => Promise<void>;
}

/** What was held up for a moment is made up for, but never more than this at once. */
const NACHHOLEN_MS = 250;

/** So late one may be for what is still under way: less than is made up for, so that it costs no speed. */
const GEDULD_MS = 200;

/**
 * Lets in so many a second, evenly, in the order in which they ask. Evenly rather than so many at the start of each
 * second: in a chat and in a tenant Microsoft counts over shorter spans too.
 *
 * Whoever hands over what is `fertig` when the others are done is let in after them, unless they are so slow that the
 * pace would be lost: as few as possible are under way when a process is killed.
 */
export const takt = (
  jeSekunde: number,
  { jetztMs, warte }: Zeitgeber,
): ((fertig?: Promise<unknown>) => Promise<void>) => {
  const abstand = 1000 / jeSekunde;
  let next = Number.NEGATIVE_INFINITY;
  let begun = false;
  return async (fertig) => {
    const jetzt = jetztMs();
    const mine = begun ? Math.max(next, jetzt - NACHHOLEN_MS) : jetzt;
    begun = true;
    next = mine + abstand;
    if (mine > jetzt) await warte(mine - jetzt);
    if (fertig === undefined) return;
    const geduld = mine + GEDULD_MS - jetztMs();
    if (geduld > 0) await Promise.race([fertig, warte(geduld)]);
  };
};
