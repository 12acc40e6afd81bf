import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Lauf } from "./laeufe.ts";
import { readLaeufe } from "./laufzeile.ts";

/** Open, its time has come, nobody is at it, and no earlier one of its lane is open. */
const isStartbar = (jetzt: string): RawBuilder<unknown> => sql`
  lauf.beendet_um is null and lauf.ab <= ${jetzt}
  and (lauf.gehalten_bis is null or lauf.gehalten_bis <= ${jetzt})
  and not exists (
    select from lauf as frueher
    where frueher.spur = lauf.spur and frueher.beendet_um is null
      and (frueher.faellig, frueher.kennung) < (lauf.faellig, lauf.kennung)
  )`;

export const startbareLaeufe = (db: Kysely<Tables>, jetzt: string): Promise<readonly Lauf[]> =>
  readLaeufe(db, isStartbar(jetzt));

export const beginneLauf = async (
  db: Kysely<Tables>,
  kennung: string,
  jetzt: string,
  bis: string,
): Promise<Lauf | undefined> => {
  // a run that is still held by a process whose time is over was broken off
  const { rows } = await sql`
    update lauf set zustand = 'laeuft', versuche = versuche + 1, begonnen_um = ${jetzt}, puls_um = ${jetzt},
      gehalten_bis = ${bis}, fehlschlaege = fehlschlaege + case when zustand = 'laeuft' then 1 else 0 end
    where kennung = ${kennung} and ${isStartbar(jetzt)}
    returning kennung`.execute(db);
  return rows.length === 0 ? undefined : (await readLaeufe(db, sql`kennung = ${kennung}`))[0];
};
