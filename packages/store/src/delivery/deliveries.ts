import type { IsoDate, Kontaktsatz } from "@verlauf/core";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";

export interface Delivery {
  readonly id: number;
  readonly dienststelle: string;
  readonly datenstand: IsoDate;
  readonly nurLetzterKontakt: boolean;
}

/** A delivery that answers for a day. */
export interface AnsweringDelivery extends Delivery {
  /** Another one as soon as anything changes of what decides on its persons. */
  readonly fassung: string;
}

/** For each office (or the one) the delivery that answers for a day: the latest up to it, else the earliest after it. */
export const deliveryFor = (
  db: Kysely<Tables>,
  stichtag: IsoDate,
  dienststelle: string | undefined,
): Promise<readonly AnsweringDelivery[]> => {
  let query = db
    .selectFrom("lieferung")
    .distinctOn("dienststelle")
    .select(["id", "dienststelle", "datenstand", "nur_letzter_kontakt as nurLetzterKontakt", "fassung"])
    .orderBy("dienststelle")
    .orderBy(sql`datenstand > ${stichtag}::date`)
    .orderBy(sql`abs(datenstand - ${stichtag}::date)`);
  if (dienststelle !== undefined) query = query.where("dienststelle", "=", dienststelle);
  return db
    .selectFrom(query.as("l"))
    .select((l) => [
      "id",
      "dienststelle",
      "datenstand",
      "nurLetzterKontakt",
      sql<string>`${l.ref("fassung")} || ' ' || ${AUSNAHMEFASSUNG}`.as("fassung"),
    ])
    .orderBy("dienststelle")
    .execute();
};

// an office has some hundred at most, so that looking at all of them costs less than a count that every change has to wait for
const AUSNAHMEFASSUNG = sql`(
  select count(*) || ' ' || coalesce(sum(hash_record_extended(a, 0)), 0) from ausnahme a where a.dienststelle = l.dienststelle)`;

/** The deliveries of exactly that Datenstand, of all offices or the one. */
export const deliveriesOn = (
  db: Kysely<Tables>,
  datenstand: IsoDate,
  dienststelle: string | undefined,
): Promise<readonly Delivery[]> => {
  let query = db
    .selectFrom("lieferung")
    .select(["id", "dienststelle", "datenstand", "nur_letzter_kontakt as nurLetzterKontakt"])
    .where("datenstand", "=", datenstand)
    .orderBy("dienststelle");
  if (dienststelle !== undefined) query = query.where("dienststelle", "=", dienststelle);
  return query.execute();
};

/** When something was last taken in, of whatever day (ISO instant); null where nothing is there. */
export const letzterImport = async (db: Kysely<Tables>): Promise<string | null> => {
  // as text: the drivers read instants differently
  const { rows } = await sql<{ um: string | null }>`
    select to_json(max(importiert_am)) #>> '{}' as um from lieferung`.execute(db);
  const um = rows[0]?.um ?? null;
  return um === null ? null : new Date(um).toISOString();
};

export const isEmpty = async (db: Kysely<Tables>): Promise<boolean> =>
  (await db.selectFrom("lieferung").select("id").limit(1).executeTakeFirst()) === undefined;

/** The teams that have customers in a delivery. */
export const teams = async (db: Kysely<Tables>, lieferung: number): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom("status")
    .select("team")
    .distinct()
    .where("lieferung_id", "=", lieferung)
    .orderBy("team")
    .execute();
  return rows.map(({ team }) => team);
};

export interface KnownTeam {
  readonly dienststelle: string;
  readonly team: string;
}

/** The organisation's teams; undefined when no organisation has ever come in, so that nothing is checked against it. */
export const bekannteTeams = async (db: Kysely<Tables>): Promise<readonly KnownTeam[] | undefined> => {
  const anyone = await db.selectFrom("organisation").select("dienststelle").limit(1).executeTakeFirst();
  if (!anyone) return undefined;
  return db
    .selectFrom("organisation")
    .select(["dienststelle", "team"])
    .distinct()
    .where("team", "is not", null)
    .orderBy("dienststelle")
    .orderBy("team")
    .$narrowType<{ team: string }>()
    .execute();
};

/** A customer's contacts with all that the export says of them, oldest first. */
export const kontakte = async (
  db: Kysely<Tables>,
  lieferung: number,
  kundennummer: string,
): Promise<readonly Kontaktsatz[]> => {
  const rows = await db
    .selectFrom("kontakt")
    .select(["dienststelle", "kundennummer", "datum", "art", "stelle", "gespraechsart", "vermerk"])
    .where("lieferung_id", "=", lieferung)
    .where("kundennummer", "=", kundennummer)
    .orderBy("datum")
    .orderBy("art")
    .orderBy("stelle")
    .execute();
  return rows as readonly Kontaktsatz[];
};
