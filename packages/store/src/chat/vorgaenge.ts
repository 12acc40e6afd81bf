import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Chatvorgang } from "./chat.ts";

export const legeVorgangAn = async (db: Kysely<Tables>, { id, objektId, inhalt, bis }: Chatvorgang): Promise<void> => {
  await db
    .insertInto("chat_vorgang")
    .values({ id, objekt_id: objektId.toLowerCase(), inhalt: JSON.stringify(inhalt ?? null), bis })
    .execute();
};

/** One statement takes and gives it, so that of two presses of a button one does something. */
export const nimmVorgang = async (
  db: Kysely<Tables>,
  id: string,
  objektId: string,
  jetzt: string,
): Promise<unknown> => {
  const row = await db
    .deleteFrom("chat_vorgang")
    .where("id", "=", id)
    .where("objekt_id", "=", objektId.toLowerCase())
    .where("bis", ">", jetzt)
    .returning("inhalt")
    .executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(row.inhalt);
};
