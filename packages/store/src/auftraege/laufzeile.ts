import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Lauf } from "./laeufe.ts";

type Row = Selectable<Tables["lauf"]>;

/** Runs that a condition names, in an order of columns. */
export const readLaeufe = async (
  db: Kysely<Tables>,
  which: RawBuilder<unknown>,
  { order = "faellig, kennung", hoechstens = 10_000 }: { readonly order?: string; readonly hoechstens?: number } = {},
): Promise<readonly Lauf[]> => {
  // instants as text: the drivers read them differently
  const { rows } = await sql<{ satz: string }>`
    select row_to_json(lauf)::text as satz from lauf where ${which} order by ${sql.raw(order)} limit ${hoechstens}`.execute(
    db,
  );
  return rows.map(({ satz }) => laufFrom(JSON.parse(satz) as Row));
};

const instant = (text: string): string => new Date(text).toISOString();
const instantOrNull = (text: string | null): string | null => (text === null ? null : instant(text));

const laufFrom = (row: Row): Lauf => ({
  kennung: row.kennung,
  art: row.art,
  dienststelle: row.dienststelle,
  zeitraum: row.zeitraum,
  abstand: row.abstand,
  spur: row.spur,
  faellig: row.faellig,
  bis: row.bis,
  zustand: row.zustand,
  geplantUm: instant(row.geplant_um),
  ab: instant(row.ab),
  versuche: row.versuche,
  fehlschlaege: row.fehlschlaege,
  begonnenUm: instantOrNull(row.begonnen_um),
  pulsUm: instantOrNull(row.puls_um),
  beendetUm: instantOrNull(row.beendet_um),
  ergebnis: row.ergebnis,
});
