import type { IsoDate } from "@verlauf/core";
import type { Kysely, Selectable } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { NeuerSchluessel, Schluesselsatz } from "./zugaenge.ts";

export const bewahreSchluessel = async (db: Kysely<Tables>, neuer: NeuerSchluessel): Promise<void> => {
  await db
    .insertInto("schluessel")
    .values({
      id: neuer.id,
      name: neuer.name,
      sha256: neuer.sha256,
      umfang: JSON.stringify(neuer.umfang),
      dienststelle: neuer.dienststelle,
      angelegt_am: neuer.angelegtAm,
      gueltig_bis: neuer.gueltigBis,
    })
    .execute();
};

const satzOf = (row: Selectable<Tables["schluessel"]>): Schluesselsatz => ({
  id: row.id,
  name: row.name,
  sha256: row.sha256,
  umfang: JSON.parse(row.umfang) as readonly string[],
  dienststelle: row.dienststelle,
  angelegtAm: row.angelegt_am,
  gueltigBis: row.gueltig_bis,
  widerrufenAm: row.widerrufen_am,
  zuletztAm: row.zuletzt_am,
});

export const schluessel = async (db: Kysely<Tables>, id: string): Promise<Schluesselsatz | undefined> => {
  const row = await db.selectFrom("schluessel").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : satzOf(row);
};

export const alleSchluessel = async (db: Kysely<Tables>): Promise<readonly Schluesselsatz[]> =>
  (await db.selectFrom("schluessel").selectAll().orderBy("angelegt_am").orderBy("id").execute()).map(satzOf);

export const widerrufe = async (db: Kysely<Tables>, id: string, am: IsoDate): Promise<boolean> => {
  const revoked = await db
    .updateTable("schluessel")
    .set({ widerrufen_am: am })
    .where("id", "=", id)
    .where("widerrufen_am", "is", null)
    .returning("id")
    .executeTakeFirst();
  return revoked !== undefined;
};

export const benutzt = async (db: Kysely<Tables>, id: string, am: IsoDate): Promise<void> => {
  await db.updateTable("schluessel").set({ zuletzt_am: am }).where("id", "=", id).execute();
};
