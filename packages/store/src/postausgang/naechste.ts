import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Kanalname, Sendung } from "./postausgang.ts";
import { SENDUNG, type Sendungszeile, sendungFrom } from "./sendungszeile.ts";

/** The claim and the attempt's first line are one statement: what is sent is always on record before it leaves. */
export const naechste = async (
  db: Kysely<Tables>,
  kanal: Kanalname,
  jetzt: string,
  bis: string,
): Promise<Sendung | undefined> => {
  const { rows } = await sql<Sendungszeile>`
    with wahl as (
      select id from sendung s
      where kanal = ${kanal} and zustand = 'geplant' and naechster_versuch <= ${jetzt}::timestamptz
        and (bis is null or bis >= ${jetzt}::timestamptz)
        and not exists (
          select from sendepause p where p.kanal = s.kanal and p.an in ('', s.an) and p.bis > ${jetzt}::timestamptz
        )
        and not exists (
          select from sendung u
          where u.zustand = 'wird_gesendet' and u.kanal = s.kanal and u.an = s.an and u.gehalten_bis > ${jetzt}::timestamptz
        )
      order by naechster_versuch, id limit 1
      for update skip locked
    ), genommen as (
      update sendung s
      set zustand = 'wird_gesendet', seit = ${jetzt}::timestamptz, versuche = versuche + 1,
        gehalten_bis = ${bis}::timestamptz, naechster_versuch = null
      from wahl where s.id = wahl.id
      returning s.*
    ), versuch as (
      insert into zustellversuch (sendung_id, nr, begonnen_um) select id, versuche, ${jetzt}::timestamptz from genommen
    )
    select ${SENDUNG} from genommen s`.execute(db);
  return rows.map(sendungFrom)[0];
};
