import type { PostgresPool } from "kysely";
import type pg from "pg";

/**
 * Connections on which each query is a transaction within a frame, and can be nothing else. What was only read is answered
 * before the commit, which ends the frame and after which the connection goes back; a change is answered after it.
 */
export const poolWithin = (pool: pg.Pool, rahmen: string): PostgresPool => ({
  connect: async () => {
    const client = await pool.connect();
    // a connection lost in the middle makes its query fail, which says it all
    const ignore = () => undefined;
    client.on("error", ignore);
    let ended: Promise<unknown> = Promise.resolve();
    const query = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
      // it would end the frame, and what comes next would run outside
      if (CONTROL.test(text)) throw new Error("in a view the engine begins and ends transactions");
      await ended;
      ended = client.query(`begin; set local jit = off; ${rahmen}`);
      // without its frame nothing runs
      await ended;
      try {
        const result = await client.query(text, [...values]);
        ended = client.query("commit");
        if (!READ.test(text)) await ended;
        return result;
      } catch (error) {
        ended = client.query("rollback");
        throw error;
      }
    };
    const release = (): void => {
      const giveBack = (broken: boolean): void => {
        client.off("error", ignore);
        client.release(broken);
      };
      ended.then(
        () => giveBack(false),
        () => giveBack(true),
      );
    };
    // kysely's type has the reading of cursors, too, which nothing here does
    return { query, release } as unknown as Awaited<ReturnType<PostgresPool["connect"]>>;
  },
  end: async () => undefined,
  options: {},
});

const CONTROL = /^\s*(begin|start|commit|end|rollback|abort|savepoint|release|prepare|set|reset)\b/i;

/** A `with` may change something, and an answer to a change waits for its commit. */
const READ = /^\s*select\b/i;
