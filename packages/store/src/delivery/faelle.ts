import type { Ausnahme, Fall, IsoDate } from "@verlauf/core";
import { type ExpressionBuilder, type Kysely, type Selectable, type SelectQueryBuilder, sql } from "kysely";
import type { StatusTable, Tables } from "../schema/tables.ts";
import { contactsFrom } from "./contact-code.ts";

/** Whose facts are asked for. */
export interface FaelleQuery {
  readonly lieferungen: readonly { readonly id: number; readonly nurLetzterKontakt: boolean }[];
  readonly team?: string;
  /** Fills `kontakteDerBg`; costs a look-up a customer, so only where the house counts them. */
  readonly mitBg: boolean;
}

const CHUNK = 5_000;

/** The customers of deliveries with everything that a verdict needs, by team and Kundennummer, in chunks. */
export async function* faelle(
  db: Kysely<Tables>,
  { lieferungen, team, mitBg }: FaelleQuery,
): AsyncGenerator<readonly Fall[], void, undefined> {
  for (const lieferung of lieferungen) {
    let last: FallRow | undefined;
    do {
      let query = rowsOf(db, mitBg).where("s.lieferung_id", "=", lieferung.id);
      if (team !== undefined) query = query.where("s.team", "=", team);
      if (last) query = query.where(after(last));
      const rows = await query.orderBy("s.team").orderBy("s.kundennummer").limit(CHUNK).execute();
      if (rows.length > 0) yield rows.map((row) => fallFrom(row, lieferung.nurLetzterKontakt));
      last = rows.length === CHUNK ? rows.at(-1) : undefined;
    } while (last);
  }
}

/** One customer's facts, from the first of the deliveries that has the number. */
export const fall = async (
  db: Kysely<Tables>,
  { lieferungen, kundennummer, mitBg }: Omit<FaelleQuery, "team"> & { readonly kundennummer: string },
): Promise<Fall | undefined> => {
  for (const { id, nurLetzterKontakt } of lieferungen) {
    const row = await rowsOf(db, mitBg)
      .where("s.lieferung_id", "=", id)
      .where("s.kundennummer", "=", kundennummer)
      .executeTakeFirst();
    if (row) return fallFrom(row, nurLetzterKontakt);
  }
  return undefined;
};

/** Those whom nobody may see; only their number is ever told. */
export const beschaeftigtenfaelle = async (
  db: Kysely<Tables>,
  lieferungen: FaelleQuery["lieferungen"],
): Promise<readonly Fall[]> => {
  const found: Fall[] = [];
  for (const { id, nurLetzterKontakt } of lieferungen) {
    const rows = await rowsOf(db, false)
      .where("s.lieferung_id", "=", id)
      .where(sql<boolean>`s.beschaeftigtenfall`)
      .orderBy("s.kundennummer")
      .execute();
    found.push(...rows.map((row) => fallFrom(row, nurLetzterKontakt)));
  }
  return found;
};

type StatusOf = Tables & { s: StatusTable };

interface FallRow extends Selectable<StatusTable> {
  readonly kontakte_der_bg: string | null;
  /** JSON, as it comes from the database; null for almost everyone. */
  readonly ausnahmen: string | null;
}

const rowsOf = (db: Kysely<Tables>, mitBg: boolean): SelectQueryBuilder<StatusOf, "s", FallRow> =>
  db
    .selectFrom("status as s")
    .selectAll("s")
    .select([
      (mitBg ? KONTAKTE_DER_BG : sql<string | null>`null::text`).as("kontakte_der_bg"),
      AUSNAHMEN.as("ausnahmen"),
    ]) as unknown as SelectQueryBuilder<StatusOf, "s", FallRow>;

const after =
  ({ team, kundennummer }: FallRow) =>
  ({ eb, refTuple, tuple }: ExpressionBuilder<StatusOf, "s">) =>
    eb(refTuple("s.team", "s.kundennummer"), ">", tuple(team, kundennummer));

const KONTAKTE_DER_BG = sql<string | null>`(
  select string_agg(b.kontakte, '' order by b.kundennummer) from status b
  where b.lieferung_id = s.lieferung_id and b.bg_nummer = s.bg_nummer and b.kundennummer <> s.kundennummer)`;

const AUSNAHMEN = sql<string | null>`(
  select json_agg(json_build_array(a.grund, a.von, a.bis, a.entschieden_am, a.auch_u25) order by a.von, a.id)::text
  from ausnahme a where a.dienststelle = s.dienststelle and a.kundennummer = s.kundennummer)`;

const fallFrom = (row: FallRow, nurLetzterKontakt: boolean): Fall => ({
  kundennummer: row.kundennummer,
  dienststelle: row.dienststelle,
  team: row.team,
  teamart: row.teamart,
  rechtskreis: row.rechtskreis as Fall["rechtskreis"],
  geburtsdatum: row.geburtsdatum,
  profillage: row.profillage as Fall["profillage"],
  integrationsprognose: row.integrationsprognose as Fall["integrationsprognose"],
  kundenstatus: row.kundenstatus,
  betreuungSeit: row.betreuung_seit,
  betreuungBis: row.betreuung_bis,
  reaktiviertAm: row.reaktiviert_am,
  bgNummer: row.bg_nummer,
  vereinbarungAm: row.vereinbarung_am,
  vereinbarungBis: row.vereinbarung_bis,
  letzterKontakt: row.letzter_kontakt,
  naechsterTermin: row.naechster_termin,
  beschaeftigtenfall: row.beschaeftigtenfall,
  kontakte: contactsFrom(row.kontakte),
  kontakteDerBg: row.kontakte_der_bg === null ? [] : contactsFrom(row.kontakte_der_bg),
  ausnahmen: row.ausnahmen === null ? [] : ausnahmenFrom(row.ausnahmen),
  nurLetzterKontakt,
});

const ausnahmenFrom = (json: string): readonly Ausnahme[] =>
  (JSON.parse(json) as readonly (readonly [string, IsoDate, IsoDate, IsoDate, boolean])[]).map(
    ([grund, von, bis, entschiedenAm, auchU25]) => ({ grund, von, bis, entschiedenAm, auchU25 }),
  );
