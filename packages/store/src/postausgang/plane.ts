import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { NeueSendung } from "./postausgang.ts";

/** The first message of a key stays; a second one is left out, also where two processes plan it at once. */
export const plane = async (db: Kysely<Tables>, sendungen: readonly NeueSendung[]): Promise<number> => {
  if (sendungen.length === 0) return 0;
  // the content is a text within the JSON: as it went in it comes out
  const rows = sendungen.map(({ ersatz, loeschenAm, inhalt, ...sendung }) => ({
    ...sendung,
    ersatz_kanal: ersatz?.kanal ?? null,
    ersatz_an: ersatz?.an ?? null,
    inhalt: JSON.stringify(inhalt ?? null),
    loeschen_am: loeschenAm,
  }));
  const { numAffectedRows } = await sql`
    insert into sendung
      (schluessel, kanal, ersatz_kanal, ersatz_an, an, dienststelle, inhalt, ab, bis, seit, naechster_versuch, loeschen_am)
    select schluessel, kanal, ersatz_kanal, ersatz_an, an, dienststelle, inhalt, ab, bis, ab, ab, loeschen_am
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as neue (
      schluessel text, kanal text, ersatz_kanal text, ersatz_an text, an text, dienststelle text, inhalt text,
      ab timestamptz, bis timestamptz, loeschen_am date
    )
    on conflict (schluessel) do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
};
