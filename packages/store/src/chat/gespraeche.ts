import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";

export const merkeGespraech = async (
  db: Kysely<Tables>,
  schluessel: string,
  stand: unknown,
  bis: string,
): Promise<void> => {
  // what has run out goes with what comes: `bis` lies within the hour
  await sql`
    with abgelaufen as (delete from chat_gespraech where bis <= ${bis}::timestamptz - interval '1 hour')
    insert into chat_gespraech (schluessel, stand, bis) values (${schluessel}, ${JSON.stringify(stand ?? null)}, ${bis})
    on conflict (schluessel) do update set stand = excluded.stand, bis = excluded.bis`.execute(db);
};

export const gespraech = async (db: Kysely<Tables>, schluessel: string, jetzt: string): Promise<unknown> => {
  const row = await db
    .selectFrom("chat_gespraech")
    .select("stand")
    .where("schluessel", "=", schluessel)
    .where("bis", ">", jetzt)
    .executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(row.stand);
};
