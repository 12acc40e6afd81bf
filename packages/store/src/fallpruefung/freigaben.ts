import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Freigabe } from "./fallpruefung.ts";

export const freigaben = async (db: Kysely<Tables>): Promise<ReadonlySet<string>> => {
  const rows = await db.selectFrom("freigabe").select("sha256").execute();
  return new Set(rows.map(({ sha256 }) => sha256));
};

export const gibFrei = async (db: Kysely<Tables>, { sha256, referenz, am, von }: Freigabe): Promise<void> => {
  await db
    .insertInto("freigabe")
    .values({ sha256, referenz, am, von })
    .onConflict((conflict) => conflict.columns(["sha256", "referenz"]).doNothing())
    .execute();
};
