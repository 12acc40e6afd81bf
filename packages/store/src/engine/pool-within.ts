import type { PostgresPool } from "kysely";
import type pg from "pg";

/**
 * Connections on which each query is a transaction within a frame, and can be nothing else. Frame, read and commit go out
 * as one; the connection, which has to send without waiting for answers (`pipeline`), goes back after the last of them.
 */
export const poolWithin = (pool: pg.Pool, rahmen: string): PostgresPool => ({
  connect: async () => {
    const client = await pool.connect();
    // a connection lost in the middle makes its query fail, which says it all
    const ignore = () => undefined;
    client.on("error", ignore);
    const begin = `begin; set local jit = off; ${rahmen}`;
    let ended: Promise<unknown> = Promise.resolve();
    // what would run outside, had the frame failed, is only read and never seen
    const read = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
      const { stream } = client.connection;
      stream.cork();
      const framed = client.query(begin);
      const answered = client.query(text, [...values]);
      ended = client.query("commit");
      stream.uncork();
      const [, result] = await Promise.all([framed, answered]);
      return result;
    };
    const change = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
      ended = client.query(begin);
      // without its frame nothing runs
      await ended;
      try {
        const result = await client.query(text, [...values]);
        ended = client.query("commit");
        await ended;
        return result;
      } catch (error) {
        ended = client.query("rollback");
        throw error;
      }
    };
    const query = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
      // it would end the frame, and what comes next would run outside
      if (CONTROL.test(text)) throw new Error("in a view the engine begins and ends transactions");
      await ended;
      return READ.test(text) ? read(text, values) : change(text, values);
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
