import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import type { Tables } from "../schema/tables.ts";
import type { Abonnementaenderung, Abonnements, Abonnementsatz } from "./abonnements.ts";

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const abonnementsOver = ({ db }: Engine, told: <T>(work: Promise<T>) => Promise<T>): Abonnements => ({
  bewahreAbonnement: (satz) => told(bewahre(db, satz)),
  abonnement: (id) => told(read(db, sql`id = ${id}`).then(([satz]) => satz)),
  abonnements: (dienststelle) =>
    told(read(db, dienststelle === undefined ? sql`true` : sql`dienststelle = ${dienststelle}`)),
  aendereAbonnement: (id, aenderung) => told(aendere(db, id, aenderung)),
  ersetzeGeheimnisse: (...replacement) => told(ersetze(db, ...replacement)),
  loescheAbonnement: (id) => told(loesche(db, id)),
});

const bewahre = async (db: Kysely<Tables>, satz: Abonnementsatz): Promise<void> => {
  await db
    .insertInto("abonnement")
    .values({
      id: satz.id,
      dienststelle: satz.dienststelle,
      name: satz.name,
      ereignisse: JSON.stringify(satz.ereignisse),
      adresse: satz.adresse,
      geheimnisse: JSON.stringify(satz.geheimnisse),
      zustand: satz.zustand,
      grund: satz.grund,
      angelegt_um: satz.angelegtUm,
      geaendert_um: satz.geaendertUm,
    })
    .execute();
};

const aendere = async (
  db: Kysely<Tables>,
  id: string,
  { geaendertUm, ereignisse, ...rest }: Abonnementaenderung,
): Promise<boolean> => {
  const changed = await db
    .updateTable("abonnement")
    .set({
      ...rest,
      ...(ereignisse === undefined ? {} : { ereignisse: JSON.stringify(ereignisse) }),
      geaendert_um: geaendertUm,
    })
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
};

const ersetze = async (
  db: Kysely<Tables>,
  ...[id, vorher, nachher, geaendertUm]: Parameters<Abonnements["ersetzeGeheimnisse"]>
): Promise<boolean> => {
  const changed = await db
    .updateTable("abonnement")
    .set({ geheimnisse: JSON.stringify(nachher), geaendert_um: geaendertUm })
    .where("id", "=", id)
    .where("geheimnisse", "=", JSON.stringify(vorher))
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
};

const loesche = async (db: Kysely<Tables>, id: string): Promise<boolean> =>
  (await db.deleteFrom("abonnement").where("id", "=", id).returning("id").executeTakeFirst()) !== undefined;

type Row = Selectable<Tables["abonnement"]>;

const read = async (db: Kysely<Tables>, which: RawBuilder<unknown>): Promise<readonly Abonnementsatz[]> => {
  // instants as text: the drivers read them differently
  const { rows } = await sql<{ satz: string }>`
    select row_to_json(a)::text as satz from abonnement a where ${which}
    order by dienststelle, name collate "und-x-icu", id`.execute(db);
  return rows.map(({ satz }) => satzFrom(JSON.parse(satz) as Row));
};

const instant = (value: string): string => new Date(value).toISOString();

const satzFrom = (row: Row): Abonnementsatz => ({
  id: row.id,
  dienststelle: row.dienststelle,
  name: row.name,
  ereignisse: JSON.parse(row.ereignisse) as readonly string[],
  adresse: row.adresse,
  // every key in the order in which it was written, for `ersetzeGeheimnisse` compares the text
  geheimnisse: JSON.parse(row.geheimnisse) as Abonnementsatz["geheimnisse"],
  zustand: row.zustand,
  grund: row.grund,
  angelegtUm: instant(row.angelegt_um),
  geaendertUm: instant(row.geaendert_um),
});
