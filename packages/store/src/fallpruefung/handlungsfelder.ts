import type { Handlungsfeld } from "@verlauf/core";
import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Handlungsfeldschluessel } from "./fallpruefung.ts";

export const handlungsfelder = async (
  db: Kysely<Tables>,
  { ebene, dienststelle, einheit, monat }: Handlungsfeldschluessel,
): Promise<readonly Handlungsfeld[] | undefined> => {
  const row = await db
    .selectFrom("handlungsfeld")
    .select("felder")
    .where("monat", "=", monat)
    .where("dienststelle", "=", dienststelle)
    .where("ebene", "=", ebene)
    .where("einheit", "=", einheit)
    .executeTakeFirst();
  return row && (JSON.parse(row.felder) as readonly Handlungsfeld[]);
};

export const bewahreHandlungsfelder = async (
  db: Kysely<Tables>,
  { ebene, dienststelle, einheit, monat }: Handlungsfeldschluessel,
  felder: readonly Handlungsfeld[],
): Promise<void> => {
  const text = JSON.stringify(felder);
  await db
    .insertInto("handlungsfeld")
    .values({ ebene, dienststelle, einheit, monat, felder: text })
    .onConflict((conflict) =>
      conflict.columns(["monat", "dienststelle", "ebene", "einheit"]).doUpdateSet({ felder: text }),
    )
    .execute();
};
