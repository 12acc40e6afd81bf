import type { IsoDate } from "@verlauf/core";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Chatspeicher } from "./chat.ts";

export const setzeErinnerungspause = async (
  db: Kysely<Tables>,
  objektId: string,
  bis: IsoDate | null,
): Promise<void> => {
  const id = objektId.trim().toLowerCase();
  if (bis === null) await db.deleteFrom("chat_pause").where("objekt_id", "=", id).execute();
  else {
    await sql`
      insert into chat_pause (objekt_id, bis) values (${id}, ${bis})
      on conflict (objekt_id) do update set bis = excluded.bis`.execute(db);
  }
};

export const erinnerungspausen = async (
  db: Kysely<Tables>,
  tag: IsoDate,
): ReturnType<Chatspeicher["erinnerungspausen"]> => {
  const rows = await db
    .selectFrom("chat_pause as p")
    .leftJoin("chat_adresse as a", "a.objekt_id", "p.objekt_id")
    .select(["p.objekt_id", "a.anmeldename"])
    .where("p.bis", ">=", tag)
    .execute();
  return rows.map(({ objekt_id, anmeldename }) => ({ objektId: objekt_id, anmeldename }));
};

export const erinnerungspause = async (db: Kysely<Tables>, objektId: string): Promise<IsoDate | null> => {
  const row = await db
    .selectFrom("chat_pause")
    .select("bis")
    .where("objekt_id", "=", objektId.trim().toLowerCase())
    .executeTakeFirst();
  return row?.bis ?? null;
};
