import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import type { Tables } from "../schema/tables.ts";

/**
 * Does a deletion that may take frozen rows before their day, and nothing else: the role may read and delete them, not
 * change them. Whatever else belongs to the deletion joins it in one `transaction` of the engine.
 */
export const asLoeschung = <T>(engine: Engine, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> =>
  engine.transaction(async ({ db }) => {
    const { rows } = await sql<{ rolle: string }>`select current_setting('role') as rolle`.execute(db);
    // giving the role back would give the owner's to somebody who had only a view
    if (rows[0]?.rolle !== "none") throw new Error("only whoever owns the data deletes");
    await sql`set local role verlauf_loeschung`.execute(db);
    try {
      return await work(db);
    } finally {
      // a transaction that has failed takes no statement any more, and ends with the role
      await sql`reset role`.execute(db).catch(() => undefined);
    }
  });
