import type { PostgresPool } from "kysely";
import type pg from "pg";

/**
 * Connections on which each query by itself is a transaction within a frame. What was only read is answered before the
 * commit, which ends the frame and after which the connection goes back; a change is answered after it.
 */
export const poolWithin = (pool: pg.Pool, rahmen: string): PostgresPool => ({
  connect: async () => {
    const client = await pool.connect();
    // a connection lost in the middle makes its query fail, which says it all
    const ignore = () => undefined;
    client.on("error", ignore);
    const giveBack = (broken: boolean): void => {
      client.off("error", ignore);
      client.release(broken);
    };
    let ended: Promise<unknown> = Promise.resolve();
    try {
      await client.query(`begin; set local jit = off; ${rahmen}`);
    } catch (error) {
      giveBack(true);
      throw error;
    }
    const query = async (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
      try {
        const result = await client.query(text, [...values]);
        ended = client.query("commit");
        if (result.command !== "SELECT") await ended;
        return result;
      } catch (error) {
        ended = client.query("rollback");
        throw error;
      }
    };
    const release = (): void => {
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
