import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";

export const merkeAbgelegt = async (db: Kysely<Tables>, sha256: string): Promise<void> => {
  await db
    .insertInto("abgelegt")
    .values({ sha256 })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .execute();
};

export const istAbgelegt = async (db: Kysely<Tables>, sha256: string): Promise<boolean> =>
  (await db.selectFrom("abgelegt").select("sha256").where("sha256", "=", sha256).executeTakeFirst()) !== undefined;
