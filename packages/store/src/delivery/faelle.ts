import type { Ausnahme, Fall, IsoDate } from "@verlauf/core";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { contactsFrom } from "./contact-code.ts";

/** Whose facts are asked for. */
export interface FaelleQuery {
  readonly lieferungen: readonly { readonly id: number; readonly nurLetzterKontakt: boolean }[];
  readonly team?: string | undefined;
  /** Fills `kontakteDerBg`; costs a look-up a customer, so only where the house counts them. */
  readonly mitBg: boolean;
  /** Only those after this one, in the order by team and Kundennummer; for questions about one delivery. */
  readonly nach?: Pick<Fall, "team" | "kundennummer"> | undefined;
  /** How many come at a time. */
  readonly stueck?: number | undefined;
}

const CHUNK = 5_000;

/** The customers of deliveries with everything that a verdict needs, by team and Kundennummer, in chunks. */
export async function* faelle(
  db: Kysely<Tables>,
  { lieferungen, team, mitBg, nach, stueck = CHUNK }: FaelleQuery,
): AsyncGenerator<readonly Fall[], void, undefined> {
  for (const lieferung of lieferungen) {
    const ofTeam = team === undefined ? NOTHING_ELSE : sql`and team = ${team}`;
    let last = nach;
    do {
      const further = last ? sql`and (team, kundennummer) > (${last.team}, ${last.kundennummer})` : NOTHING_ELSE;
      const chunk = await read(
        db,
        lieferung,
        mitBg,
        sql`${ofTeam} ${further} order by team, kundennummer limit ${stueck}`,
      );
      if (chunk.length > 0) yield chunk;
      last = chunk.length === stueck ? chunk.at(-1) : undefined;
    } while (last);
  }
}

/** One customer's facts, from the first of the deliveries that has the number. */
export const fall = async (
  db: Kysely<Tables>,
  { lieferungen, kundennummer, mitBg }: Pick<FaelleQuery, "lieferungen" | "mitBg"> & { readonly kundennummer: string },
): Promise<Fall | undefined> => {
  for (const lieferung of lieferungen) {
    const [found] = await read(db, lieferung, mitBg, sql`and kundennummer = ${kundennummer}`);
    if (found) return found;
  }
  return undefined;
};

/** Those whom nobody may see; only their number is ever told. */
export const beschaeftigtenfaelle = async (
  db: Kysely<Tables>,
  lieferungen: FaelleQuery["lieferungen"],
): Promise<readonly Fall[]> => {
  const found: Fall[] = [];
  for (const lieferung of lieferungen) {
    found.push(...(await read(db, lieferung, false, sql`and beschaeftigtenfall order by kundennummer`)));
  }
  return found;
};

const NOTHING_ELSE = sql``;

// Rows leave the database as one JSON text. Column by column the embedded driver takes ten times as long as the query
// itself, and JSON.parse is the fastest reader there is.
const read = async (
  db: Kysely<Tables>,
  { id, nurLetzterKontakt }: FaelleQuery["lieferungen"][number],
  mitBg: boolean,
  which: RawBuilder<unknown>,
): Promise<readonly Fall[]> => {
  const { rows } = await sql<{ faelle: string | null }>`
    select json_agg(json_build_array(
      kundennummer, dienststelle, team, teamart, rechtskreis, geburtsdatum, profillage, integrationsprognose,
      kundenstatus, betreuung_seit, betreuung_bis, reaktiviert_am, bg_nummer, vereinbarung_am, vereinbarung_bis,
      letzter_kontakt, naechster_termin, beschaeftigtenfall, kontakte, ${mitBg ? KONTAKTE_DER_BG : sql`null`}, ${AUSNAHMEN}
    ))::text as faelle
    from (select * from status where lieferung_id = ${id} ${which}) s`.execute(db);
  const json = rows[0]?.faelle ?? "[]";
  return (JSON.parse(json) as readonly FallRow[]).map((row) => fallFrom(row, nurLetzterKontakt));
};

const KONTAKTE_DER_BG = sql`(
  select string_agg(b.kontakte, '' order by b.kundennummer) from status b
  where b.lieferung_id = s.lieferung_id and b.bg_nummer = s.bg_nummer and b.kundennummer <> s.kundennummer)`;

const AUSNAHMEN = sql`(
  select json_agg(json_build_array(a.grund, a.von, a.bis, a.entschieden_am, a.auch_u25) order by a.von, a.id)
  from ausnahme a where a.dienststelle = s.dienststelle and a.kundennummer = s.kundennummer)`;

type AusnahmeRow = readonly [grund: string, von: IsoDate, bis: IsoDate, entschiedenAm: IsoDate, auchU25: boolean];

type FallRow = readonly [
  kundennummer: string,
  dienststelle: string,
  team: string,
  teamart: Fall["teamart"],
  rechtskreis: Fall["rechtskreis"],
  geburtsdatum: IsoDate,
  profillage: Fall["profillage"],
  integrationsprognose: Fall["integrationsprognose"],
  kundenstatus: Fall["kundenstatus"],
  betreuungSeit: IsoDate,
  betreuungBis: IsoDate | null,
  reaktiviertAm: IsoDate | null,
  bgNummer: string | null,
  vereinbarungAm: IsoDate | null,
  vereinbarungBis: IsoDate | null,
  letzterKontakt: IsoDate | null,
  naechsterTermin: IsoDate | null,
  beschaeftigtenfall: boolean,
  kontakte: string,
  kontakteDerBg: string | null,
  ausnahmen: readonly AusnahmeRow[] | null,
];

const fallFrom = (row: FallRow, nurLetzterKontakt: boolean): Fall => ({
  kundennummer: row[0],
  dienststelle: row[1],
  team: row[2],
  teamart: row[3],
  rechtskreis: row[4],
  geburtsdatum: row[5],
  profillage: row[6],
  integrationsprognose: row[7],
  kundenstatus: row[8],
  betreuungSeit: row[9],
  betreuungBis: row[10],
  reaktiviertAm: row[11],
  bgNummer: row[12],
  vereinbarungAm: row[13],
  vereinbarungBis: row[14],
  letzterKontakt: row[15],
  naechsterTermin: row[16],
  beschaeftigtenfall: row[17],
  kontakte: contactsFrom(row[18]),
  kontakteDerBg: row[19] === null ? [] : contactsFrom(row[19]),
  ausnahmen: row[20] === null ? [] : row[20].map(ausnahmeFrom),
  nurLetzterKontakt,
});

const ausnahmeFrom = ([grund, von, bis, entschiedenAm, auchU25]: AusnahmeRow): Ausnahme => ({
  grund,
  von,
  bis,
  entschiedenAm,
  auchU25,
});
