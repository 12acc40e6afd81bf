import { type Kysely, sql } from "kysely";
import type { GelesenerSatz } from "../fallpruefung/ziehungen.ts";
import { referenzIn, rueckgabenOf, ziehungenMit } from "../loeschen/loesche-person.ts";
import type { Tables } from "../schema/tables.ts";
import type {
  Auskunftsbeurteilung,
  Auskunftslieferung,
  Auskunftssatz,
  Auskunftsziehung,
  Personenauskunft,
} from "./auskunft.ts";

export const personenauskunft = async (db: Kysely<Tables>, kundennummer: string): Promise<Personenauskunft> => {
  const found = await ziehungenMit(db, kundennummer);
  const ziehungen: Auskunftsziehung[] = [];
  for (const satz of found) ziehungen.push(await ziehungOf(db, satz, kundennummer));
  const referenzen = ziehungen.flatMap(({ referenz }) => (referenz === null ? [] : [referenz]));
  return {
    lieferungen: await lieferungenMit(db, kundennummer),
    ausnahmen: await saetze(
      db,
      sql`select to_jsonb(a) - '{id,kundennummer}'::text[] as satz
      from ausnahme a where kundennummer = ${kundennummer} order by von, id`,
    ),
    ziehungen,
    berichtigungen: await berichtigungenOf(db, kundennummer),
    nachrichten: await nachrichtenMit(db, referenzen),
  };
};

const saetze = async <T extends Auskunftssatz>(
  db: Kysely<Tables>,
  frage: ReturnType<typeof sql>,
): Promise<readonly T[]> => (await sql<{ satz: T }>`${frage}`.execute(db)).rows.map(({ satz }) => satz);

type Lieferungszeile = Omit<Auskunftslieferung, "kontakte" | "handlungsbedarfe" | "strategien"> & {
  readonly id: number;
};

const lieferungenMit = async (db: Kysely<Tables>, kundennummer: string): Promise<readonly Auskunftslieferung[]> => {
  const { rows } = await sql<Lieferungszeile>`
    select l.id, l.dienststelle, l.datenstand, l.zweck, l.verantwortlich,
      (l.importiert_am at time zone 'Europe/Berlin')::date as "uebernommenAm", l.loeschen_am as "loeschenAm",
      to_jsonb(k) - 'lieferung_id' as kunde, s.teamart
    from lieferung l
    join kunde k on k.lieferung_id = l.id
    left join status s on s.lieferung_id = l.id and s.kundennummer = k.kundennummer
    where k.kundennummer = ${kundennummer}
    order by l.datenstand desc, l.dienststelle`.execute(db);
  const all: Auskunftslieferung[] = [];
  for (const { id, ...lieferung } of rows) {
    const of = (tabelle: string, folge: string) =>
      saetze(
        db,
        sql`select to_jsonb(t) - '{lieferung_id,dienststelle,kundennummer}'::text[] as satz
        from ${sql.table(tabelle)} t where lieferung_id = ${id} and kundennummer = ${kundennummer}
        order by ${sql.raw(folge)}`,
      );
    all.push({
      ...lieferung,
      kontakte: await of("kontakt", "datum, art, stelle"),
      handlungsbedarfe: await of("handlungsbedarf", "schluesselgruppe, handlungsbedarf"),
      strategien: await of("strategie", "beginn, handlungsstrategie"),
    });
  }
  return all;
};

const ziehungOf = async (
  db: Kysely<Tables>,
  { ziehung, loeschenAm }: GelesenerSatz,
  kundennummer: string,
): Promise<Auskunftsziehung> => {
  const { ebene, dienststelle, einheit, zeitraum, protokoll } = ziehung;
  const referenz = referenzIn(ziehung, kundennummer);
  return {
    ebene,
    dienststelle,
    einheit,
    zeitraum,
    datenstand: protokoll.datenstand,
    gezogenAm: protokoll.gezogen.am,
    regel: protokoll.regel.quelle,
    loeschenAm,
    referenz,
    ersetztWegen: protokoll.faelle.find((fall) => fall.kundennummer === kundennummer)?.grund ?? null,
    beurteilungen: referenz === null ? [] : await beurteilungenOf(db, ziehung, referenz),
    freigaben: referenz === null ? [] : await freigabenOf(db, referenz),
  };
};

const beurteilungenOf = async (
  db: Kysely<Tables>,
  key: Parameters<typeof rueckgabenOf>[1],
  referenz: string,
): Promise<readonly Auskunftsbeurteilung[]> => {
  const rows = await rueckgabenOf(db, key);
  return rows.flatMap(({ am, status, katalog, katalog_version, loeschen_am, faelle }) =>
    (JSON.parse(faelle) as readonly Auskunftsbeurteilung["fall"][])
      .filter((fall) => fall.referenz === referenz)
      .map((fall) => ({
        am,
        status: status as Auskunftsbeurteilung["status"],
        katalog: katalog === null || katalog_version === null ? null : { id: katalog, version: katalog_version },
        loeschenAm: loeschen_am,
        fall,
      })),
  );
};

const freigabenOf = async (db: Kysely<Tables>, referenz: string) => {
  const rows = await db.selectFrom("freigabe").select("am").where("referenz", "=", referenz).orderBy("am").execute();
  return rows.map(({ am }) => am);
};

const berichtigungenOf = (db: Kysely<Tables>, kundennummer: string): Promise<Personenauskunft["berichtigungen"]> =>
  db
    .selectFrom("berichtigung")
    .select(["dienststelle", "datenstand", "feld", "wert", "grund", "am", "loeschen_am as loeschenAm"])
    .where("kundennummer", "=", kundennummer)
    .orderBy("id")
    .execute();

const nachrichtenMit = async (
  db: Kysely<Tables>,
  referenzen: readonly string[],
): Promise<Personenauskunft["nachrichten"]> => {
  const found = new Map<number, Personenauskunft["nachrichten"][number]>();
  for (const referenz of referenzen) {
    const { rows } = await sql<
      Personenauskunft["nachrichten"][number] & { readonly id: number; readonly inhalt: string }
    >`
      select id, inhalt, kanal, (ab at time zone 'Europe/Berlin')::date as am, loeschen_am as "loeschenAm"
      from sendung where position(${referenz} in inhalt) > 0 order by id`.execute(db);
    // case 10 isn't case 100
    const whole = new RegExp(`${RegExp.escape(referenz)}(?!\\d)`);
    for (const { id, inhalt, ...nachricht } of rows) if (whole.test(inhalt)) found.set(id, nachricht);
  }
  return [...found.values()];
};
