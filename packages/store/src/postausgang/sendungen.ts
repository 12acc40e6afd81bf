import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type {
  Kanalname,
  Liegengebliebene,
  Sendung,
  Sendungsfilter,
  Sendungsstand,
  Sendungszahl,
  Versuch,
} from "./postausgang.ts";
import { instant, SENDUNG, type Sendungszeile, sendungFrom, standFrom } from "./sendungszeile.ts";

export const sendungen = async (db: Kysely<Tables>, filter: Sendungsfilter): Promise<readonly Sendungsstand[]> => {
  const { zustand, kanal, an, dienststelle, vor, hoechstens } = filter;
  const conditions = [
    ...(zustand === undefined ? [] : [sql`zustand = ${zustand}`]),
    ...(kanal === undefined ? [] : [sql`kanal = ${kanal}`]),
    ...(an === undefined ? [] : [sql`an = ${an}`]),
    ...(dienststelle === undefined ? [] : [sql`dienststelle = ${dienststelle}`]),
    ...(vor === undefined ? [] : [sql`id < ${vor}`]),
  ];
  const { rows } = await sql<Sendungszeile>`
    select ${SENDUNG} from sendung s where ${allOf(conditions)} order by id desc limit ${hoechstens}`.execute(db);
  return rows.map(standFrom);
};

const allOf = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);

export const sendung = async (db: Kysely<Tables>, id: number): Promise<Sendungsstand | undefined> => {
  const { rows } = await sql<Sendungszeile>`select ${SENDUNG} from sendung s where id = ${id}`.execute(db);
  return rows.map(standFrom)[0];
};

export const haengengebliebene = async (
  db: Kysely<Tables>,
  kanal: Kanalname,
  jetzt: string,
): Promise<readonly Sendung[]> => {
  const { rows } = await sql<Sendungszeile>`
    select ${SENDUNG} from sendung s
    where kanal = ${kanal} and zustand = 'wird_gesendet' and gehalten_bis <= ${jetzt} order by id`.execute(db);
  return rows.map(sendungFrom);
};

interface Versuchszeile {
  readonly nr: number;
  readonly begonnen_um: string;
  readonly beendet_um: string | null;
  readonly ergebnis: Versuch["ergebnis"];
  readonly grund: string | null;
}

export const versuche = async (db: Kysely<Tables>, id: number): Promise<readonly Versuch[]> => {
  const { rows } = await sql<Sendungszeile>`
    select row_to_json(v)::text as zeile from zustellversuch v where sendung_id = ${id} order by nr`.execute(db);
  return rows.map(({ zeile }) => {
    const { nr, begonnen_um, beendet_um, ergebnis, grund } = JSON.parse(zeile) as Versuchszeile;
    return {
      nr,
      begonnenUm: instant(begonnen_um),
      beendetUm: beendet_um === null ? null : instant(beendet_um),
      ergebnis,
      grund,
    };
  });
};

export const sendungszahlen = async (
  db: Kysely<Tables>,
  dienststelle: string | undefined,
): Promise<readonly Sendungszahl[]> =>
  db
    .selectFrom("sendung")
    .select(({ fn }) => ["kanal", "zustand", fn.countAll<number>().as("anzahl")])
    .$if(dienststelle !== undefined, (query) => query.where("dienststelle", "=", dienststelle ?? ""))
    .groupBy(["kanal", "zustand"])
    .orderBy("kanal")
    .orderBy("zustand")
    .execute();

export const sendungszahlenAn = async (
  db: Kysely<Tables>,
  empfaenger: readonly string[],
): Promise<readonly Sendungszahl[]> =>
  db
    .selectFrom("sendung")
    .select(({ fn }) => ["kanal", "zustand", fn.countAll<number>().as("anzahl")])
    .where(sql<string>`lower(an)`, "=", sql<string>`any(${empfaenger.map((an) => an.toLowerCase())}::text[])`)
    .groupBy(["kanal", "zustand"])
    .orderBy("kanal")
    .orderBy("zustand")
    .execute();

export const liegengebliebene = async (
  db: Kysely<Tables>,
  dienststelle: string,
  von: string,
  bis: string,
): Promise<Liegengebliebene> => {
  const { rows } = await sql<Liegengebliebene>`
    select count(*) filter (where zustand in ('gescheitert', 'gesperrt')) as gescheitert,
      count(*) filter (where zustand = 'unbekannt') as unbekannt
    from sendung s
    where zustand in ('gescheitert', 'gesperrt', 'unbekannt')
      and dienststelle = ${dienststelle} and seit >= ${von} and seit < ${bis}
      and not starts_with(schluessel, 'postausgang.liegengeblieben/')
      and not exists (
        select from sendung e where s.ersatz_kanal is not null and e.schluessel = s.schluessel || '/' || s.ersatz_kanal
      )`.execute(db);
  return rows[0] ?? { gescheitert: 0, unbekannt: 0 };
};

// a rest that was asked for is no waiting
export const wartetSeit = async (
  db: Kysely<Tables>,
  kanaele: readonly Kanalname[],
  jetzt: string,
): Promise<string | null> => {
  if (kanaele.length === 0) return null;
  const { rows } = await sql<Sendungszeile>`
    select row_to_json(w)::text as zeile from (
      select min(greatest(naechster_versuch, pause)) as seit
      from sendung s, lateral (select max(p.bis) as pause from sendepause p where p.kanal = s.kanal and p.an in ('', s.an)) r
      where zustand = 'geplant' and kanal in (${sql.join(kanaele)}) and naechster_versuch <= ${jetzt}::timestamptz
        and (s.bis is null or s.bis >= ${jetzt}::timestamptz) and coalesce(pause <= ${jetzt}::timestamptz, true)
    ) w`.execute(db);
  const { seit } = JSON.parse(rows[0]?.zeile ?? '{"seit":null}') as { readonly seit: string | null };
  return seit === null ? null : instant(seit);
};
