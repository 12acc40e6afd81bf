import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { takeTurn } from "../engine/take-turn.ts";
import type { Tables } from "../schema/tables.ts";
import type { Chatadresse, Chatspeicher } from "./chat.ts";

// kept for six months after the month in which it was last of use: so the day on which it goes tells no day of writing
export const LOESCHEN_AM = sql<string>`(date_trunc('month', now() at time zone 'Europe/Berlin') + interval '7 months')::date`;

export interface Adresszeile {
  readonly objekt_id: string;
  readonly anmeldename: string | null;
  readonly mandant: string;
  readonly adresse: string;
  readonly gesperrt: boolean;
}

const lower = (text: string): string => text.trim().toLowerCase();

export const adresseFrom = ({ objekt_id, adresse, ...row }: Adresszeile): Chatadresse => ({
  ...row,
  objektId: objekt_id,
  adresse: JSON.parse(adresse),
});

export const merkeChatadresse = async (
  engine: Engine,
  { objektId, anmeldename, mandant, adresse }: Parameters<Chatspeicher["merkeChatadresse"]>[0],
): Promise<void> => {
  const id = lower(objektId);
  const name = anmeldename === null ? null : lower(anmeldename);
  const text = JSON.stringify(adresse);
  // it comes with every message and seldom says anything new; then nothing is written
  const { rows } = await sql`
    select from chat_adresse
    where objekt_id = ${id} and anmeldename is not distinct from coalesce(${name}, anmeldename) and mandant = ${mandant}
      and adresse = ${text} and not gesperrt and loeschen_am = ${LOESCHEN_AM}`.execute(engine.db);
  if (rows.length > 0) return;
  await engine.transaction(async ({ db }) => {
    if (name !== null) {
      await takeTurn(db, `chat:${name}`);
      await sql`
        update chat_adresse set anmeldename = null where anmeldename = ${name} and objekt_id <> ${id}`.execute(db);
    }
    await sql`
      insert into chat_adresse (objekt_id, anmeldename, mandant, adresse, gesperrt, loeschen_am)
      values (${id}, ${name}, ${mandant}, ${text}, false, ${LOESCHEN_AM})
      on conflict (objekt_id) do update set anmeldename = coalesce(excluded.anmeldename, chat_adresse.anmeldename),
        mandant = excluded.mandant, adresse = excluded.adresse, gesperrt = false,
        loeschen_am = excluded.loeschen_am`.execute(db);
  });
};

/** An object id never belongs to anybody else, so where it is given it alone decides. */
export const chatadresse = async (
  db: Kysely<Tables>,
  { objektId, anmeldename }: Parameters<Chatspeicher["chatadresse"]>[0],
): Promise<Chatadresse | undefined> => {
  const [column, value] =
    objektId === undefined ? (["anmeldename", anmeldename] as const) : (["objekt_id", objektId] as const);
  if (value === undefined) return undefined;
  const row = await db
    .selectFrom("chat_adresse")
    .select(["objekt_id", "anmeldename", "mandant", "adresse", "gesperrt"])
    .where(column, "=", lower(value))
    .executeTakeFirst();
  return row === undefined ? undefined : adresseFrom(row);
};

export const irgendeineChatadresse = async (db: Kysely<Tables>, mandant: string): Promise<Chatadresse | undefined> => {
  const row = await db
    .selectFrom("chat_adresse")
    .select(["objekt_id", "anmeldename", "mandant", "adresse", "gesperrt"])
    .where("mandant", "=", mandant)
    .orderBy("loeschen_am", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : adresseFrom(row);
};

export const sperreChatadresse = async (db: Kysely<Tables>, objektId: string): Promise<void> => {
  await db.updateTable("chat_adresse").set({ gesperrt: true }).where("objekt_id", "=", lower(objektId)).execute();
};

export const vergissChatadresse = async (db: Kysely<Tables>, objektId: string): Promise<void> => {
  const id = lower(objektId);
  await sql`
    with adresse as (delete from chat_adresse where objekt_id = ${id}),
      pause as (delete from chat_pause where objekt_id = ${id})
    delete from chat_vorgang where objekt_id = ${id}`.execute(db);
};
