import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import type { Tables } from "../schema/tables.ts";
import type { BekannterWebhook, Webhookeingaenge } from "./webhookeingaenge.ts";

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const webhookeingaengeOver = ({ db }: Engine, told: <T>(work: Promise<T>) => Promise<T>): Webhookeingaenge => ({
  beginneWebhook: (eingang, zeiten) => told(beginne(db, eingang, zeiten)),
  beendeWebhook: (kennung, annahme) =>
    told(
      db.updateTable("webhook_eingang").set({ annahme, gehalten_bis: null }).where("kennung", "=", kennung).execute(),
    ).then(() => undefined),
  vergissWebhook: (kennung) =>
    told(db.deleteFrom("webhook_eingang").where("kennung", "=", kennung).where("annahme", "is", null).execute()).then(
      () => undefined,
    ),
  wiederholeWebhook: (kennung, zeitstempel) => told(wiederhole(db, kennung, zeitstempel)),
  raeumeWebhooksAuf: (jetzt) => told(raeumeAuf(db, jetzt)),
});

const beginne = async (
  db: Kysely<Tables>,
  ...[{ kennung, zeitstempel, inhalt }, { jetzt, gehaltenBis, loeschenAb }]: Parameters<
    Webhookeingaenge["beginneWebhook"]
  >
): Promise<BekannterWebhook | undefined> => {
  // what was let go of, and what is too old to be known, is taken as if it were new
  const taken = await sql<{ kennung: string }>`
    insert into webhook_eingang as w (kennung, zeitstempel, inhalt, gehalten_bis, loeschen_ab)
    values (${kennung}, ${zeitstempel}, ${inhalt}, ${gehaltenBis}, ${loeschenAb})
    on conflict (kennung) do update set
      zeitstempel = excluded.zeitstempel, inhalt = excluded.inhalt, annahme = null,
      gehalten_bis = excluded.gehalten_bis, loeschen_ab = excluded.loeschen_ab
    where w.gehalten_bis <= ${jetzt} or w.loeschen_ab <= ${jetzt}
    returning kennung`.execute(db);
  if (taken.rows.length > 0) return undefined;
  const known = await db
    .selectFrom("webhook_eingang")
    .select(["kennung", "zeitstempel", "inhalt", "annahme"])
    .where("kennung", "=", kennung)
    .executeTakeFirst();
  // let go of between the two queries: as if it were still being taken in
  return known ?? { kennung, zeitstempel, inhalt, annahme: null };
};

const wiederhole = async (db: Kysely<Tables>, kennung: string, zeitstempel: number): Promise<boolean> => {
  const later = await db
    .updateTable("webhook_eingang")
    .set({ zeitstempel })
    .where("kennung", "=", kennung)
    .where("zeitstempel", "<", zeitstempel)
    .returning("kennung")
    .executeTakeFirst();
  return later !== undefined;
};

const raeumeAuf = async (db: Kysely<Tables>, jetzt: string): Promise<number> => {
  const { numDeletedRows } = await db
    .deleteFrom("webhook_eingang")
    .where("loeschen_ab", "<=", jetzt)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
};
