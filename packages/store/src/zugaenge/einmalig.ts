import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Einmalanfrage, Einmalantwort, Einmalstand } from "./zugaenge.ts";

/**
 * Takes a request to be answered once. One statement decides, so that of several processes one gets it: who comes first,
 * or comes again when the first was killed or its answer has run out.
 */
export const beginneEinmal = async (
  db: Kysely<Tables>,
  { schluessel, anfrage, jetzt, gehaltenBis, giltBis }: Einmalanfrage,
): Promise<Einmalstand> => {
  const taken = await db
    .insertInto("einmalig")
    .values({ schluessel, anfrage, gehalten_bis: gehaltenBis, antwort: null, gilt_bis: giltBis })
    .onConflict((conflict) =>
      conflict
        .column("schluessel")
        .doUpdateSet({ anfrage, gehalten_bis: gehaltenBis, antwort: null, gilt_bis: giltBis })
        .where((eb) =>
          eb.or([
            eb("einmalig.gilt_bis", "<=", jetzt),
            eb.and([eb("einmalig.gehalten_bis", "<=", jetzt), eb("einmalig.anfrage", "=", anfrage)]),
          ]),
        ),
    )
    .returning("schluessel")
    .executeTakeFirst();
  if (taken !== undefined) return { art: "neu" };
  const known = await db
    .selectFrom("einmalig")
    .select(["anfrage", "antwort"])
    .where("schluessel", "=", schluessel)
    .executeTakeFirst();
  // gone between the two questions: whoever held it has just let go
  if (known === undefined) return { art: "laeuft" };
  if (known.anfrage !== anfrage) return { art: "andere" };
  return known.antwort === null
    ? { art: "laeuft" }
    : { art: "beantwortet", antwort: JSON.parse(known.antwort) as Einmalantwort };
};

export const beantworteEinmal = async (
  db: Kysely<Tables>,
  schluessel: string,
  antwort: Einmalantwort,
): Promise<void> => {
  await db
    .updateTable("einmalig")
    .set({ antwort: JSON.stringify(antwort), gehalten_bis: null })
    .where("schluessel", "=", schluessel)
    .execute();
};

export const vergissEinmal = async (db: Kysely<Tables>, schluessel: string): Promise<void> => {
  await db.deleteFrom("einmalig").where("schluessel", "=", schluessel).where("antwort", "is", null).execute();
};

export const raeumeEinmalAuf = async (db: Kysely<Tables>, jetzt: string): Promise<void> => {
  await sql`delete from einmalig where gilt_bis <= ${jetzt}`.execute(db);
};
