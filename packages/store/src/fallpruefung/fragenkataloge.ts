import type { Katalog } from "@verlauf/core";
import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Katalogangabe } from "./rueckgabesatz.ts";

/** The first catalogue of an id and version stays: workbooks that name it were made from it. */
export const bewahreKatalog = async (db: Kysely<Tables>, katalog: Katalog): Promise<void> => {
  await db
    .insertInto("fragenkatalog")
    .values({ id: katalog.id, version: katalog.version, inhalt: JSON.stringify(katalog) })
    .onConflict((conflict) => conflict.columns(["id", "version"]).doNothing())
    .execute();
};

export const katalog = async (db: Kysely<Tables>, { id, version }: Katalogangabe): Promise<Katalog | undefined> => {
  const row = await db
    .selectFrom("fragenkatalog")
    .select("inhalt")
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  return row === undefined ? undefined : (JSON.parse(row.inhalt) as Katalog);
};

export const kataloge = (db: Kysely<Tables>): Promise<readonly Katalogangabe[]> =>
  db.selectFrom("fragenkatalog").select(["id", "version"]).orderBy("id").orderBy("version").execute();
