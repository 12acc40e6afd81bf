import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Protokollschluessel } from "./protokoll.ts";

export const bewahreProtokollschluessel = async (
  db: Kysely<Tables>,
  { id, fuer, jwk, angelegtAm }: Protokollschluessel,
): Promise<void> => {
  await db.insertInto("protokoll_schluessel").values({ id, fuer, jwk, angelegt_am: angelegtAm }).execute();
};

export const protokollschluessel = (db: Kysely<Tables>): Promise<readonly Protokollschluessel[]> =>
  db
    .selectFrom("protokoll_schluessel")
    .select(["id", "fuer", "jwk", "angelegt_am as angelegtAm"])
    .orderBy("nummer", "desc")
    .execute();
