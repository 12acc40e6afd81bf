import type { Engine, Session } from "./engine.ts";

/** An engine that does everything in a transaction that is open already, and what to do when that has ended. */
export interface JoinedEngine {
  readonly engine: Engine;
  /** Tidying up needs a connection without a transaction, so it waits for the commit. */
  readonly afterCommit: () => Promise<void>;
}

export const joined = (outer: Engine, session: Session): JoinedEngine => {
  let untidy = false;
  return {
    engine: {
      db: session.db,
      transaction: (work) => work(session),
      unter: () => {
        throw new Error("a view is opened before the transaction, not in it");
      },
      tidy: async () => {
        untidy = true;
      },
      refusalFor: outer.refusalFor,
      dateien: outer.dateien,
      queue: outer.queue,
      close: () => Promise.reject(new Error("the data can't be let go of inside a transaction")),
    },
    // what was done is committed; a fault while tidying up is met again, and told, by whoever comes next
    afterCommit: () => (untidy ? outer.tidy().catch(() => undefined) : Promise.resolve()),
  };
};
