export interface Pending {
  /** Counts work that nobody waits for, or not to its end. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
  /** Resolves when everything tracked has ended, what began meanwhile too. */
  readonly settled: () => Promise<void>;
}

export const createPending = (): Pending => {
  const running = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      running.add(work);
      const end = (): void => {
        running.delete(work);
      };
      work.then(end, end);
      return work;
    },
    settled: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
};
