import type { Rahmenperson } from "@verlauf/core";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";

type Row = readonly [
  kundennummer: string,
  team: string,
  teamart: string | null,
  rechtskreis: Rahmenperson["rechtskreis"],
  betreuungSeit: Rahmenperson["betreuungSeit"],
  betreuungBis: Rahmenperson["betreuungBis"],
  reaktiviertAm: Rahmenperson["reaktiviertAm"],
  beschaeftigtenfall: boolean,
  sperrvermerk: boolean,
  paragraf16a: boolean,
];

/** The customers of a delivery as a draw asks for them. One JSON text, for the reason given at `faelle`. */
export const rahmenpersonen = async (db: Kysely<Tables>, lieferung: number): Promise<readonly Rahmenperson[]> => {
  const { rows } = await sql<{ personen: string | null }>`
    select json_agg(json_build_array(
      s.kundennummer, s.team, s.teamart, s.rechtskreis, s.betreuung_seit, s.betreuung_bis, s.reaktiviert_am,
      s.beschaeftigtenfall, k.sperrvermerk, k.paragraf_16a) order by s.team, s.kundennummer)::text as personen
    from status s join kunde k using (lieferung_id, kundennummer)
    where lieferung_id = ${lieferung}`.execute(db);
  return (JSON.parse(rows[0]?.personen ?? "[]") as readonly Row[]).map((row) => ({
    kundennummer: row[0],
    team: row[1],
    teamart: row[2],
    rechtskreis: row[3],
    betreuungSeit: row[4],
    betreuungBis: row[5],
    reaktiviertAm: row[6],
    beschaeftigtenfall: row[7],
    sperrvermerk: row[8],
    paragraf16a: row[9],
  }));
};
