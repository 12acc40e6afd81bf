import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import type { Tables } from "../schema/tables.ts";
import type { Faellig, Geloescht } from "./loeschen.ts";

export const loescheFaelliges = async (engine: Engine, { heute, ersterMonat }: Faellig): Promise<Geloescht> => {
  const { db } = engine;
  const deleted = async (statement: ReturnType<typeof sql>): Promise<number> => {
    const { rows } = await sql<{ anzahl: number }>`
      with gone as (${statement}) select count(*)::int as anzahl from gone`.execute(db);
    return rows[0]?.anzahl ?? 0;
  };
  const lieferungen = await deleted(sql`delete from lieferung where loeschen_am <= ${heute} returning 1`);
  // exceptions and substitutes belong to no delivery: they go with the last one that knows their person
  const ausnahmen = await deleted(sql`
    delete from ausnahme a where a.bis < ${heute} and not exists (
      select from lieferung l join kunde k on k.lieferung_id = l.id
      where l.dienststelle = a.dienststelle and k.kundennummer = a.kundennummer) returning 1`);
  const berichtigungen = await deleted(sql`delete from berichtigung where loeschen_am <= ${heute} returning 1`);
  const vertretungen = await deleted(sql`delete from vertretung where bis < ${heute}::date - 31 returning 1`);
  const rueckgaben = await deleted(sql`delete from rueckgabe where loeschen_am <= ${heute} returning 1`);
  // a draw goes with the last of its replacements, which was made later
  const ziehungen = await deleted(sql`
    delete from ziehung z where loeschen_am <= ${heute}
      and not exists (select from ersetzung e where e.ziehung_id = z.id and e.loeschen_am > ${heute}) returning 1`);
  const freigaben = await deleted(sql`
    delete from freigabe f where not exists (
      select from ziehung z where starts_with(f.referenz, concat_ws('-', z.zeitraum, z.dienststelle, z.einheit, '')))
    returning 1`);
  return {
    lieferungen,
    ausnahmen,
    berichtigungen,
    vertretungen,
    ziehungen,
    rueckgaben,
    freigaben,
    handlungsfelder: await loescheHandlungsfelder(db, ersterMonat),
  };
};

const loescheHandlungsfelder = async (db: Kysely<Tables>, ersterMonat: Faellig["ersterMonat"]): Promise<number> => {
  const offices = await db.selectFrom("handlungsfeld").select("dienststelle").distinct().execute();
  let count = 0;
  for (const { dienststelle } of offices) {
    const gone = await db
      .deleteFrom("handlungsfeld")
      .where("dienststelle", "=", dienststelle)
      .where("monat", "<", ersterMonat(dienststelle))
      .returning("monat")
      .execute();
    count += gone.length;
  }
  return count;
};
