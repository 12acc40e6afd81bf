import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import type { Tables } from "../schema/tables.ts";
import type { Annahmen, Annahmesatz, Annahmeversuch, NeuerAnnahmesatz } from "./annahmen.ts";

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const annahmenOver = ({ db }: Engine, told: <T>(work: Promise<T>) => Promise<T>): Annahmen => ({
  bewahreAnnahme: (neue) => told(bewahre(db, neue)),
  annahme: (id) => told(read(db, sql`id = ${id}`).then(([satz]) => satz)),
  offeneAnnahmen: (jetzt) => told(offene(db, jetzt)),
  beginneAnnahme: (id, jetzt, bis) => told(beginne(db, id, jetzt, bis)),
  halteAnnahme: (versuch, bis) => told(halte(db, versuch, bis)),
  beendeAnnahme: (versuch, ende) => told(beende(db, versuch, ende)),
  abgelaufeneAnnahmen: (heute) => told(read(db, sql`loeschen_am <= ${heute} and fertig_um is not null`)),
  annahmeordner: () => told(db.selectFrom("annahme").select("ordner").execute().then(ordnerOf)),
  loescheAnnahme: (id) => told(db.deleteFrom("annahme").where("id", "=", id).execute()).then(() => undefined),
});

const ordnerOf = (rows: readonly { readonly ordner: string }[]): readonly string[] => rows.map(({ ordner }) => ordner);

const bewahre = async (db: Kysely<Tables>, neue: NeuerAnnahmesatz): Promise<boolean> => {
  const kept = await db
    .insertInto("annahme")
    .values({
      id: neue.id,
      art: neue.art,
      weg: neue.weg,
      ordner: neue.ordner,
      datenstand: neue.datenstand,
      von: neue.von,
      dienststellen: neue.dienststellen === null ? null : JSON.stringify(neue.dienststellen),
      zustand: "angenommen",
      angenommen_um: neue.angenommenUm,
      loeschen_am: neue.loeschenAm,
    })
    .onConflict((on) => on.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return kept !== undefined;
};

const offene = async (db: Kysely<Tables>, jetzt: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom("annahme")
    .select("id")
    .where("fertig_um", "is", null)
    .where((eb) => eb.or([eb("gehalten_bis", "is", null), eb("gehalten_bis", "<=", jetzt)]))
    .orderBy("angenommen_um")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
};

const beginne = async (
  db: Kysely<Tables>,
  id: string,
  jetzt: string,
  bis: string,
): Promise<Annahmesatz | undefined> => {
  const taken = await db
    .updateTable("annahme")
    .set(({ eb }) => ({ zustand: "laeuft", gehalten_bis: bis, versuche: eb("versuche", "+", 1) }))
    .where("id", "=", id)
    .where("fertig_um", "is", null)
    .where((eb) => eb.or([eb("gehalten_bis", "is", null), eb("gehalten_bis", "<=", jetzt)]))
    .returning("id")
    .executeTakeFirst();
  return taken === undefined ? undefined : (await read(db, sql`id = ${id}`))[0];
};

const halte = async (db: Kysely<Tables>, { id, versuche }: Annahmeversuch, bis: string): Promise<boolean> => {
  const held = await db
    .updateTable("annahme")
    .set({ gehalten_bis: bis })
    .where("id", "=", id)
    .where("versuche", "=", versuche)
    .where("zustand", "=", "laeuft")
    .returning("id")
    .executeTakeFirst();
  return held !== undefined;
};

const beende = async (
  db: Kysely<Tables>,
  { id, versuche }: Annahmeversuch,
  { zustand, fertigUm, ergebnis }: Parameters<Annahmen["beendeAnnahme"]>[1],
): Promise<boolean> => {
  const ended = await db
    .updateTable("annahme")
    .set({ zustand, fertig_um: fertigUm, ergebnis, gehalten_bis: null })
    .where("id", "=", id)
    .where("versuche", "=", versuche)
    .where("zustand", "=", "laeuft")
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
};

type Row = Selectable<Tables["annahme"]>;

const read = async (db: Kysely<Tables>, which: RawBuilder<unknown>): Promise<readonly Annahmesatz[]> => {
  // instants as text: the drivers read them differently
  const { rows } = await sql<{ satz: string }>`
    select row_to_json(a)::text as satz from annahme a where ${which} order by angenommen_um, id`.execute(db);
  return rows.map(({ satz }) => satzFrom(JSON.parse(satz) as Row));
};

const instant = (value: string): string => new Date(value).toISOString();

const satzFrom = (row: Row): Annahmesatz => ({
  id: row.id,
  art: row.art,
  weg: row.weg,
  ordner: row.ordner,
  datenstand: row.datenstand,
  von: row.von,
  dienststellen: row.dienststellen === null ? null : (JSON.parse(row.dienststellen) as readonly string[]),
  zustand: row.zustand,
  versuche: row.versuche,
  angenommenUm: instant(row.angenommen_um),
  fertigUm: row.fertig_um === null ? null : instant(row.fertig_um),
  ergebnis: row.ergebnis,
  loeschenAm: row.loeschen_am,
});
