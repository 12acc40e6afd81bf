import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";

export const raeumeChatAuf = async (db: Kysely<Tables>, jetzt: string): Promise<number> => {
  const heute = sql`(${jetzt}::timestamptz at time zone 'Europe/Berlin')::date`;
  const { rows } = await sql<{ anzahl: number }>`
    with gespraech as (delete from chat_gespraech where bis <= ${jetzt}::timestamptz returning 1),
      vorgang as (delete from chat_vorgang where bis <= ${jetzt}::timestamptz returning 1),
      pause as (delete from chat_pause where bis < ${heute} returning 1),
      adresse as (delete from chat_adresse where loeschen_am <= ${heute} returning 1)
    select count(*)::int as anzahl from (
      select from gespraech union all select from vorgang union all select from pause union all select from adresse
    ) gone`.execute(db);
  return rows[0]?.anzahl ?? 0;
};
