import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { type Adresszeile, adresseFrom, LOESCHEN_AM } from "./adressen.ts";
import type { Chatspeicher, Chatstand } from "./chat.ts";

interface Row {
  readonly adresse: Adresszeile | null;
  readonly frisch: boolean;
  readonly stand: string | null;
}

export const chatstand = async (
  db: Kysely<Tables>,
  { objektId, schluessel, jetzt }: Parameters<Chatspeicher["chatstand"]>[0],
): Promise<Chatstand> => {
  const { rows } = await sql<Row>`
    select
      case when a.objekt_id is not null then json_build_object(
        'objekt_id', a.objekt_id, 'anmeldename', a.anmeldename, 'mandant', a.mandant, 'adresse', a.adresse,
        'gesperrt', a.gesperrt) end as adresse,
      coalesce(not a.gesperrt and a.loeschen_am = ${LOESCHEN_AM}, false) as frisch,
      (select g.stand from chat_gespraech g where g.schluessel = ${schluessel} and g.bis > ${jetzt}) as stand
    from (select) wer left join chat_adresse a on a.objekt_id = ${objektId.trim().toLowerCase()}`.execute(db);
  const [row] = rows;
  return {
    adresse: row?.adresse ? adresseFrom(row.adresse) : undefined,
    isFrisch: row?.frisch ?? false,
    gespraech: typeof row?.stand === "string" ? JSON.parse(row.stand) : undefined,
  };
};
