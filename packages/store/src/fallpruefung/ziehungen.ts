import type { IsoDate, Monat, Ziehung } from "@verlauf/core";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { mitErsetzung } from "./ersetzung.ts";
import type { Ersetzung, GeprueftePerson, NeueZiehung, Ziehungsfilter, Ziehungsstand } from "./fallpruefung.ts";
import { siegelOf, veraendert } from "./siegel.ts";
import { bedingung, type Ziehungsschluessel } from "./ziehungsschluessel.ts";

export const friereEin = async (db: Kysely<Tables>, neue: NeueZiehung): Promise<Ziehungsstand> => {
  const satz = JSON.stringify(neue);
  // whoever comes second waits here until the first has committed; the next statement then sees what that one wrote
  const written = await db
    .insertInto("ziehung")
    .values({
      ebene: neue.ebene,
      dienststelle: neue.dienststelle,
      einheit: neue.einheit,
      zeitraum: neue.zeitraum,
      satz,
      sha256: siegelOf(satz),
      loeschen_am: neue.loeschenAm,
    })
    .onConflict((conflict) => conflict.columns(["zeitraum", "dienststelle", "ebene", "einheit"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  const [kept] = await readZiehungen(db, keyOf(neue));
  if (kept === undefined) throw new Error("a draw was frozen and isn't there");
  return { ziehung: kept.ziehung, neu: written !== undefined };
};

export const ziehungen = async (db: Kysely<Tables>, filter: Ziehungsfilter): Promise<readonly Ziehung[]> =>
  (await readZiehungen(db, filter)).map(({ ziehung }) => ziehung);

export const letzterMonat = async (
  db: Kysely<Tables>,
  teams: readonly { readonly dienststelle: string | null; readonly team: string | null }[],
): Promise<Monat | undefined> => {
  const { rows } = await sql<{ monat: Monat | null }>`
    select max(zeitraum) as monat from only ziehung z
    where ebene = 'team' and exists (
      select from jsonb_to_recordset(${JSON.stringify(teams)}::jsonb) as t (dienststelle text, team text)
      where coalesce(t.dienststelle, z.dienststelle) = z.dienststelle and coalesce(t.team, z.einheit) = z.einheit)`.execute(
    db,
  );
  return rows[0]?.monat ?? undefined;
};

export const geprueft = async (
  db: Kysely<Tables>,
  dienststelle: string,
  von: Monat,
  bis: Monat,
): Promise<readonly GeprueftePerson[]> => {
  const found: GeprueftePerson[] = [];
  for (const { ziehung } of await readZiehungen(db, { ebene: "team", dienststelle }, { von, bis })) {
    for (const { kundennummer, grund } of ziehung.protokoll.faelle) {
      if (grund === null) found.push({ kundennummer, monat: ziehung.zeitraum as Monat });
    }
  }
  return found;
};

export interface GelesenerSatz {
  readonly id: number;
  readonly loeschenAm: IsoDate;
  /** The last sum of the chain, on which a further replacement builds. */
  readonly siegel: string;
  readonly ziehung: Ziehung;
}

type ErsetzungRow = readonly [satz: string, sha256: string, referenz: string, durch: string | null];

interface Row extends Ziehungsschluessel {
  readonly id: number;
  readonly satz: string;
  readonly sha256: string;
  readonly loeschen_am: IsoDate;
  readonly ersetzungen: string | null;
}

const IMMER = { von: "0001-01", bis: "9999-12" } as const;

/** Reads draws with their replacements, and trusts none that its sum doesn't fit. */
export const readZiehungen = async (
  db: Kysely<Tables>,
  filter: Ziehungsfilter,
  monate: { readonly von: Monat; readonly bis: Monat } | undefined = undefined,
): Promise<readonly GelesenerSatz[]> => {
  const { von, bis } = monate ?? IMMER;
  const reach = monate === undefined ? sql`true` : sql`zeitraum between ${von} and ${bis}`;
  // `only`: rows of a table that somebody let inherit from this one have neither its triggers nor its unique key
  const { rows } = await sql<Row>`
    select id, ebene, dienststelle, einheit, zeitraum, satz, sha256, loeschen_am, (
      select json_agg(json_build_array(e.satz, e.sha256, e.referenz, e.durch) order by e.id)::text
      from only ersetzung e where e.ziehung_id = ziehung.id) as ersetzungen
    from only ziehung where ${bedingung(filter)} and ${reach}
    order by zeitraum, dienststelle, ebene, einheit`.execute(db);
  return rows.map(gelesen);
};

const gelesen = (row: Row): GelesenerSatz => {
  if (siegelOf(row.satz) !== row.sha256) throw veraendert(row);
  const { loeschenAm, ...drawn } = JSON.parse(row.satz) as NeueZiehung;
  const same = loeschenAm === row.loeschen_am && JSON.stringify(keyOf(drawn)) === JSON.stringify(keyOf(row));
  if (!same) throw veraendert(row);

  let ziehung: Ziehung = drawn;
  let siegel = row.sha256;
  for (const [satz, sha256, referenz, durch] of JSON.parse(row.ersetzungen ?? "[]") as readonly ErsetzungRow[]) {
    if (siegelOf(satz, siegel) !== sha256) throw veraendert(row);
    const ersetzung = JSON.parse(satz) as Ersetzung;
    if (ersetzung.referenz !== referenz || (ersetzung.durch?.referenz ?? null) !== durch) throw veraendert(row);
    siegel = sha256;
    ziehung = mitErsetzung(ziehung, ersetzung);
  }
  return { id: row.id, loeschenAm, siegel, ziehung };
};

const keyOf = ({ ebene, dienststelle, einheit, zeitraum }: Ziehungsschluessel): Ziehungsschluessel => ({
  ebene,
  dienststelle,
  einheit,
  zeitraum,
});
