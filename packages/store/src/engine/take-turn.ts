import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** Waits, inside a transaction, until no other one of the same name is open, in whatever process. */
export const takeTurn = async (db: Kysely<Tables>, name: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`verlauf:${name}`}, 0))`.execute(db);
};
