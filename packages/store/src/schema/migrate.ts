import { Refusal } from "@verlauf/core";
import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { lieferungen } from "./0001-lieferungen.ts";
import { fallpruefungen } from "./0002-fallpruefungen.ts";
import { fragenkataloge } from "./0003-fragenkataloge.ts";
import { sichten } from "./0004-sichten.ts";
import { protokoll } from "./0005-protokoll.ts";
import { postausgang } from "./0006-postausgang.ts";
import { auftraege } from "./0007-auftraege.ts";
import { zugaenge } from "./0008-zugaenge.ts";
import { abonnements } from "./0009-abonnements.ts";
import { annahmen } from "./0010-annahmen.ts";
import { berichtigungen } from "./0012-berichtigungen.ts";
import { chat } from "./0013-chat.ts";
import { fassung } from "./0014-fassung.ts";
import { ensureRollen } from "./rollen.ts";
import type { Tables } from "./tables.ts";

const migration = (statements: readonly string[]): Migration => ({
  up: async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
});

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-lieferungen": migration(lieferungen),
  "0002-fallpruefungen": migration(fallpruefungen),
  "0003-fragenkataloge": migration(fragenkataloge),
  "0004-sichten": migration(sichten),
  "0005-protokoll": migration(protokoll),
  "0006-postausgang": migration(postausgang),
  "0007-auftraege": migration(auftraege),
  "0008-zugaenge": migration(zugaenge),
  "0009-abonnements": migration(abonnements),
  "0010-annahmen": migration(annahmen),
  "0012-berichtigungen": migration(berichtigungen),
  "0013-chat": migration(chat),
  "0014-fassung": migration(fassung),
};

/** Tells this version's schema from every other. */
export const SCHEMASTAND = Object.keys(MIGRATIONS).join(" ");

/** Brings a database to this version's schema; several processes may do so at once, one of them does it. */
export const migrate = async (db: Kysely<Tables>): Promise<void> => {
  const done = await appliedTo(db);
  const names = Object.keys(MIGRATIONS);
  if (done.some((name) => !names.includes(name))) {
    throw new Refusal(
      "Der Datenbestand stammt von einer neueren Verlauf-Version. Bitte diese Installation aktualisieren.",
    );
  }
  await ensureRollen(db);
  if (done.length === names.length) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
};

const appliedTo = async (db: Kysely<Tables>): Promise<readonly string[]> => {
  const { rows } = await sql<{ known: boolean }>`select to_regclass('kysely_migration') is not null as known`.execute(
    db,
  );
  if (!rows[0]?.known) return [];
  return (await sql<{ name: string }>`select name from kysely_migration`.execute(db)).rows.map(({ name }) => name);
};
