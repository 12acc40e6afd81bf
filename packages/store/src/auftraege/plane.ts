import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import type { Tables } from "../schema/tables.ts";
import type { NeuerLauf } from "./laeufe.ts";

export const geplantBis = async (db: Kysely<Tables>): Promise<string | null> => {
  const { rows } = await sql<{ bis: string }>`
    select to_json(geplant_bis)#>>'{}' as bis from auftragsstand`.execute(db);
  const [stand] = rows;
  return stand === undefined ? null : new Date(stand.bis).toISOString();
};

export const unbekannteLaeufe = async (
  db: Kysely<Tables>,
  kennungen: readonly string[],
): Promise<readonly string[]> => {
  const { rows } = await sql<{ kennung: string }>`
    select kennung from jsonb_array_elements_text(${JSON.stringify(kennungen)}::jsonb) as gefragt (kennung)
    where not exists (select from lauf where lauf.kennung = gefragt.kennung)`.execute(db);
  return rows.map(({ kennung }) => kennung);
};

/** The tasks and the mark go together: what is marked as planned is planned. */
export const planeLaeufe = (engine: Engine, laeufe: readonly NeuerLauf[], bis: string): Promise<number> =>
  engine.transaction(async ({ db }) => {
    // two processes that plan at once meet here first, not in the middle of the rows
    await sql`
      insert into auftragsstand (geplant_bis) values (${bis})
      on conflict (nur_eine) do update set geplant_bis = excluded.geplant_bis`.execute(db);
    if (laeufe.length === 0) return 0;
    const rows = laeufe.map(({ loeschenAm, ...lauf }) => ({ ...lauf, loeschen_am: loeschenAm }));
    const { numAffectedRows } = await sql`
      insert into lauf
        (kennung, art, dienststelle, zeitraum, abstand, spur, faellig, bis, zustand, geplant_um, ab, loeschen_am)
      select kennung, art, dienststelle, zeitraum, abstand, spur, faellig, bis, 'geplant', ${bis}, ${bis}, loeschen_am
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as neue (
        kennung text, art text, dienststelle text, zeitraum text, abstand integer, spur text, faellig text, bis date,
        loeschen_am date
      )
      on conflict (kennung) do nothing`.execute(db);
    return Number(numAffectedRows ?? 0);
  });
