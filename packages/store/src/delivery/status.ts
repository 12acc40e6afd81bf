import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { CONTACT_CODE_SQL } from "./contact-code.ts";

/** Writes what decides on contact density, one row for each customer of a delivery, in the order in which teams read. */
export const writeStatus = async (db: Kysely<Tables>, lieferung: number): Promise<void> => {
  // the planner has no figures of a delivery that has just come in, takes it for a few rows and would hop through indexes
  await sql`set local enable_nestloop = off`.execute(db);
  await sql`set local enable_indexscan = off`.execute(db);
  await insertStatus(db, lieferung);
  await sql`set local enable_nestloop = on`.execute(db);
  await sql`set local enable_indexscan = on`.execute(db);
};

/** The same without care for the planner: of all customers of a delivery that have none, or of one. */
export const insertStatus = async (
  db: Kysely<Tables>,
  lieferung: number,
  kundennummer: string | undefined = undefined,
): Promise<void> => {
  const nur = kundennummer === undefined ? sql`` : sql`and kundennummer = ${kundennummer}`;
  await sql`
    insert into status (
      lieferung_id, kundennummer, dienststelle, team, teamart, rechtskreis, geburtsdatum, profillage,
      integrationsprognose, kundenstatus, betreuung_seit, betreuung_bis, reaktiviert_am, bg_nummer, vereinbarung_am,
      vereinbarung_bis, letzter_kontakt, naechster_termin, beschaeftigtenfall, kontakte)
    select
      k.lieferung_id, k.kundennummer, k.dienststelle, k.team, t.teamart, k.rechtskreis, k.geburtsdatum, k.profillage,
      k.integrationsprognose, k.kundenstatus, k.betreuung_seit, k.betreuung_bis, k.reaktiviert_am, k.bg_nummer,
      k.vereinbarung_am, k.vereinbarung_bis, k.letzter_kontakt, k.naechster_termin, k.beschaeftigtenfall,
      coalesce(c.kontakte, '')
    from (select * from kunde where lieferung_id = ${lieferung} ${nur}) k
    left join (
      select kundennummer, string_agg(${sql.raw(CONTACT_CODE_SQL)}, '') as kontakte
      from kontakt where lieferung_id = ${lieferung} ${nur} group by kundennummer
    ) c on c.kundennummer = k.kundennummer
    left join (
      select dienststelle, team, min(teamart) as teamart
      from organisation where team is not null group by dienststelle, team
    ) t on t.dienststelle = k.dienststelle and t.team = k.team
    order by k.team, k.kundennummer`.execute(db);
};
