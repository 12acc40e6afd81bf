import { addDays } from "@verlauf/core";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Block } from "./kette.ts";
import type { Identitaet, Protokolleintrag, Protokollfilter, Protokollzahl } from "./protokoll.ts";

const AT_A_TIME = 500;

/** The blocks by number, some at a time, so that a log of years is walked in flat memory. */
export async function* bloecke(db: Kysely<Tables>, ab: string | null = null): AsyncGenerator<readonly Block[]> {
  for (let after = -1; ; ) {
    // `only`: rows of a table that somebody let inherit from this one have neither its triggers nor its key
    const { rows } = await sql<Block>`
      select nr, minute, eintraege, vorher, sha256 from only protokoll
      where nr > ${after} and ${ab === null ? sql`true` : sql`minute >= ${ab}`} order by nr limit ${AT_A_TIME}`.execute(
      db,
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.nr;
  }
}

/** The first minute of a day in Germany, in UTC as the log has it. */
export const ersteMinute = (tag: RawBuilder<unknown>): RawBuilder<string> =>
  sql`to_char((${tag})::date::timestamp at time zone 'Europe/Berlin' at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"')`;

export async function* protokoll(
  db: Kysely<Tables>,
  { von, bis, art, handlung, einheit }: Protokollfilter,
): AsyncGenerator<readonly Protokolleintrag[]> {
  const { rows } = await sql<{ ab: string | null; ende: string | null }>`
    select ${ersteMinute(sql`${von ?? null}::text`)} as ab,
      ${ersteMinute(sql`${bis === undefined ? null : addDays(bis, 1)}::text`)} as ende`.execute(db);
  const { ab = null, ende = null } = rows[0] ?? {};
  const matches = (eintrag: Protokolleintrag): boolean =>
    (ab === null || eintrag.minute >= ab) &&
    (ende === null || eintrag.minute < ende) &&
    (art === undefined || eintrag.art === art) &&
    (handlung === undefined || eintrag.handlung === handlung) &&
    (einheit === undefined || eintrag.einheit === einheit || eintrag.einheit?.startsWith(`${einheit}/`) === true);
  // a block's minute is its last entry's, so that `bis` says nothing about whole blocks
  for await (const page of bloecke(db, ab)) {
    const found = page.flatMap((block) => (JSON.parse(block.eintraege) as readonly Protokolleintrag[]).filter(matches));
    if (found.length > 0) yield found;
  }
}

export const protokollzahlen = async (db: Kysely<Tables>): Promise<readonly Protokollzahl[]> => {
  const { rows } = await sql<Protokollzahl>`
    select to_char((e ->> 'minute')::timestamptz at time zone 'Europe/Berlin', 'YYYY-MM') as monat,
      e ->> 'art' as art, e ->> 'handlung' as handlung, count(*) as anzahl
    from only protokoll, jsonb_array_elements(eintraege::jsonb) e
    group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows;
};

export const identitaet = async (db: Kysely<Tables>, pseudonym: string): Promise<Identitaet | undefined> =>
  db
    .selectFrom("protokoll_identitaet")
    .select(["pseudonym", "siegel"])
    .where("pseudonym", "=", pseudonym)
    .executeTakeFirst();

export async function* identitaeten(db: Kysely<Tables>): AsyncGenerator<readonly Identitaet[]> {
  for (let after = ""; ; ) {
    const rows = await db
      .selectFrom("protokoll_identitaet")
      .select(["pseudonym", "siegel"])
      .where("pseudonym", ">", after)
      .orderBy("pseudonym")
      .limit(AT_A_TIME)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.pseudonym;
  }
}
