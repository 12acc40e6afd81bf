import type { Ziehung, Ziehungsprotokoll } from "@verlauf/core";
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { joined } from "../engine/joined.ts";
import type { Rueckgabefall } from "../fallpruefung/rueckgabesatz.ts";
import { sha256OfBytes } from "../fallpruefung/sha256-of-bytes.ts";
import { friereEin, type GelesenerSatz, readZiehungen } from "../fallpruefung/ziehungen.ts";
import type { Ziehungsschluessel } from "../fallpruefung/ziehungsschluessel.ts";
import type { Tables } from "../schema/tables.ts";
import { asLoeschung } from "../sicht/as-loeschung.ts";
import type { Personenspuren } from "./loeschen.ts";

/** Stands in a record where a person's number stood. No word: texts are searched for the numbers of a draw's cases. */
const OHNE_NUMMER = "—";
/** The sum of the frame goes too: whoever has the other numbers could try all that may have stood beside them. */
const OHNE_SUMME = "gelöscht";
const GRUND = "Daten der Person gelöscht";

export const personenspuren = async (db: Kysely<Tables>, kundennummer: string): Promise<Personenspuren> => {
  const lieferungen = await db
    .selectFrom("lieferung")
    .innerJoin("kunde", "kunde.lieferung_id", "lieferung.id")
    .select(["lieferung.dienststelle", "lieferung.datenstand"])
    .where("kunde.kundennummer", "=", kundennummer)
    .orderBy("lieferung.dienststelle")
    .orderBy("lieferung.datenstand")
    .execute();
  const ausnahmen = await db.selectFrom("ausnahme").select("id").where("kundennummer", "=", kundennummer).execute();
  const found = await ziehungenMit(db, kundennummer);
  const rueckgaben = await Promise.all(
    found
      .filter((satz) => referenzIn(satz.ziehung, kundennummer) !== null)
      .map((satz) => rueckgabenOf(db, satz.ziehung)),
  );
  return {
    lieferungen,
    ausnahmen: ausnahmen.length,
    ziehungen: found.map(({ ziehung }) => ({
      ebene: ziehung.ebene,
      dienststelle: ziehung.dienststelle,
      einheit: ziehung.einheit,
      zeitraum: ziehung.zeitraum,
      referenz: referenzIn(ziehung, kundennummer),
    })),
    rueckgaben: rueckgaben.flat().length,
  };
};

export const loeschePerson = (
  engine: Engine,
  kundennummer: string,
  unzugeordnete: readonly number[],
): Promise<Personenspuren> =>
  engine.transaction(async (session) => {
    const { db } = session;
    const within = joined(engine, session).engine;
    const spuren = await personenspuren(db, kundennummer);
    for (const table of [
      "status",
      "strategie",
      "handlungsbedarf",
      "kontakt",
      "kunde",
      "ausnahme",
      "berichtigung",
    ] as const) {
      await sql`delete from ${sql.table(table)} where kundennummer = ${kundennummer}`.execute(db);
    }
    for (const satz of await ziehungenMit(db, kundennummer)) {
      const referenz = referenzIn(satz.ziehung, kundennummer);
      if (referenz !== null) await schwaerzeRueckgaben(within, satz.ziehung, referenz);
      await asLoeschung(within, (its) => sql`delete from ziehung where id = ${satz.id}`.execute(its));
      await friereEin(db, {
        ...satz.ziehung,
        protokoll: geschwaerzt(satz.ziehung.protokoll, kundennummer),
        loeschenAm: satz.loeschenAm,
      });
    }
    await deleteRueckgaben(within, unzugeordnete, sql`ebene is null`);
    return spuren;
  });

const deleteRueckgaben = async (
  engine: Engine,
  ids: readonly number[],
  which: ReturnType<typeof sql> = sql`true`,
): Promise<void> => {
  if (ids.length === 0) return;
  const known = JSON.stringify(ids);
  await asLoeschung(engine, (its) =>
    sql`delete from rueckgabe
      where ${which} and id in (select jsonb_array_elements_text(${known}::jsonb)::bigint)`.execute(its),
  );
};

/** A record as text holds the number in quotes, in its frame if nowhere else; replacements hold those that came later. */
export const ziehungenMit = async (db: Kysely<Tables>, kundennummer: string): Promise<readonly GelesenerSatz[]> => {
  const quoted = JSON.stringify(kundennummer);
  const { rows } = await sql<Ziehungsschluessel>`
    select ebene, dienststelle, einheit, zeitraum from ziehung z
    where position(${quoted} in satz) > 0
      or exists (select from ersetzung e where e.ziehung_id = z.id and position(${quoted} in e.satz) > 0)
    order by zeitraum, dienststelle, ebene, einheit`.execute(db);
  return (await Promise.all(rows.map((key) => readZiehungen(db, key)))).flat();
};

export const referenzIn = ({ protokoll }: Ziehung, kundennummer: string): string | null =>
  protokoll.faelle.find((fall) => fall.kundennummer === kundennummer)?.referenz ?? null;

const geschwaerzt = (protokoll: Ziehungsprotokoll, kundennummer: string): Ziehungsprotokoll => ({
  ...protokoll,
  rahmen: {
    ...protokoll.rahmen,
    sha256: OHNE_SUMME,
    ids: protokoll.rahmen.ids.filter((id) => id !== kundennummer),
  },
  faelle: protokoll.faelle.map((fall) =>
    fall.kundennummer === kundennummer
      ? { ...fall, kundennummer: OHNE_NUMMER, ticket: "", grund: fall.grund ?? GRUND }
      : fall,
  ),
  geschwaerzt: (protokoll.geschwaerzt ?? 0) + 1,
});

export const rueckgabenOf = async (db: Kysely<Tables>, key: Ziehungsschluessel) =>
  db
    .selectFrom("rueckgabe")
    .selectAll()
    .where("zeitraum", "=", key.zeitraum)
    .where("dienststelle", "=", key.dienststelle)
    .where("ebene", "=", key.ebene)
    .where("einheit", "=", key.einheit)
    .orderBy("id")
    .execute();

/** The files hold all ten numbers, so they go; the other cases' answers stay, in the order in which they came. */
const schwaerzeRueckgaben = async (engine: Engine, key: Ziehungsschluessel, referenz: string): Promise<void> => {
  const { db } = engine;
  const rows = await rueckgabenOf(db, key);
  await deleteRueckgaben(
    engine,
    rows.map(({ id }) => id),
  );
  const inhalt = new Uint8Array();
  for (const { id: _, ...row } of rows) {
    const faelle = (JSON.parse(row.faelle) as readonly Rueckgabefall[]).filter((fall) => fall.referenz !== referenz);
    await db
      .insertInto("rueckgabe")
      .values({ ...row, inhalt, sha256: sha256OfBytes(inhalt), faelle: JSON.stringify(faelle) })
      .execute();
  }
};
