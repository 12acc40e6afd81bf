import type { Batch, Dateiart, IsoDate, Kunde, Vertretung, Zuordnung } from "@verlauf/core";
import type { Engine, Session } from "../engine/engine.ts";
import { takeTurn } from "../engine/take-turn.ts";
import { type BulkLoad, bulkLoad } from "./bulk-load.ts";
import { AUSNAHME, type BulkTable, HANDLUNGSBEDARF, KONTAKT, KUNDE, ORGANISATION, STRATEGIE } from "./columns.ts";
import { writeStatus } from "./status.ts";
import { writeSubstitutes } from "./substitutes.ts";

/** What is kept about a delivery beside its rows. */
export interface DeliveryMeta {
  readonly datenstand: IsoDate;
  /** The kinds of files that were delivered: an empty file replaces too, a missing one doesn't. */
  readonly arten: readonly Dateiart[];
  readonly nurLetzterKontakt: boolean;
  readonly importiertVon: string;
  readonly sha256: string;
  /** What each office's configuration says of its data. */
  readonly angaben: (dienststelle: string) => OfficeTerms;
}

/** Purpose, controller and end of an office's data (§ 67c, § 84 SGB X). */
export interface OfficeTerms {
  readonly zweck: string | null;
  readonly verantwortlich: string | null;
  readonly loeschenAm: IsoDate;
}

export interface ImportedDelivery {
  readonly id: number;
  readonly dienststelle: string;
  readonly kunden: number;
  /** How many customers the delivery had in whose place this one came; null where there was none. */
  readonly ersetzt: number | null;
}

interface Office {
  readonly id: number;
  readonly fixed: readonly [number, string];
  readonly ersetzt: number | null;
  kunden: number;
}

/**
 * Takes a delivery whole or not at all: one `lieferung` for each office in the data, in place of the same office's
 * earlier one of the same Datenstand. An error from the batches rolls everything back and goes on unchanged.
 * On the embedded engine nothing else can be asked until it is done, by the producer of the batches least of all.
 */
export const importDelivery = async (
  engine: Engine,
  meta: DeliveryMeta,
  batches: AsyncIterable<Batch>,
): Promise<readonly ImportedDelivery[]> => {
  const offices = await engine.transaction((session) => load(session, meta, batches));
  // the delivery is in; a fault while tidying up is met again, and told, by whoever comes next
  await engine.tidy().catch(() => undefined);
  return [...offices]
    .map(([dienststelle, { id, kunden, ersetzt }]) => ({ id, dienststelle, kunden, ersetzt }))
    .toSorted((a, b) => (a.dienststelle < b.dienststelle ? -1 : 1));
};

const load = async (
  session: Session,
  meta: DeliveryMeta,
  batches: AsyncIterable<Batch>,
): Promise<ReadonlyMap<string, Office>> => {
  const offices = new Map<string, Office>();
  const vertretungen: Vertretung[] = [];
  const bulk = bulkLoad(session);
  const organisation = organisationLoad(session, bulk);
  try {
    for await (const batch of batches) {
      switch (batch.art) {
        case "organisation":
          await organisation(batch.saetze);
          break;
        case "vertretungen":
          vertretungen.push(...batch.saetze);
          break;
        case "kunden":
          for (const kunde of batch.saetze) {
            const office = offices.get(kunde.dienststelle) ?? (await openOffice(session, bulk, meta, kunde, offices));
            office.kunden += 1;
            const full = bulk.put(KUNDE, office.fixed, kunde);
            if (full !== undefined) await full;
          }
          break;
        case "kontakte":
          await putRows(bulk, KONTAKT, offices, batch.saetze);
          break;
        case "handlungsbedarfe":
          await putRows(bulk, HANDLUNGSBEDARF, offices, batch.saetze);
          break;
        case "strategien":
          await putRows(bulk, STRATEGIE, offices, batch.saetze);
          break;
        case "ausnahmen":
          for (const satz of batch.saetze) {
            await bulk.put(AUSNAHME, ["import", officeOf(offices, satz).fixed[1]], satz);
          }
          break;
      }
    }
    await bulk.flush();
  } finally {
    await bulk.settle();
  }
  if (meta.arten.includes("vertretungen")) await writeSubstitutes(session, [...offices.keys()], vertretungen);
  for (const { id } of offices.values()) await writeStatus(session.db, id);
  return offices;
};

const putRows = async <Row extends Zuordnung>(
  bulk: BulkLoad,
  table: BulkTable<Row>,
  offices: ReadonlyMap<string, Office>,
  rows: readonly Row[],
): Promise<void> => {
  for (const row of rows) {
    const full = bulk.put(table, officeOf(offices, row).fixed, row);
    if (full !== undefined) await full;
  }
};

// the reader of the files has checked that each row's customer is in the delivery, and gives the customers first
const officeOf = (offices: ReadonlyMap<string, Office>, { dienststelle }: Zuordnung): Office => {
  const office = offices.get(dienststelle);
  if (office === undefined) throw new Error("a row of an office without customers in the delivery");
  return office;
};

const openOffice = async (
  { db }: Session,
  bulk: BulkLoad,
  meta: DeliveryMeta,
  { dienststelle }: Kunde,
  offices: Map<string, Office>,
): Promise<Office> => {
  await bulk.idle();
  // two imports of one office take turns, or the later would not see what it replaces
  await takeTurn(db, dienststelle);
  const { earlier } = await db
    .selectFrom("kunde")
    .innerJoin("lieferung", "lieferung.id", "kunde.lieferung_id")
    .select(({ fn }) => fn.countAll<number>().as("earlier"))
    .where("lieferung.dienststelle", "=", dienststelle)
    .where("lieferung.datenstand", "=", meta.datenstand)
    .executeTakeFirstOrThrow();
  await db
    .deleteFrom("lieferung")
    .where("dienststelle", "=", dienststelle)
    .where("datenstand", "=", meta.datenstand)
    .execute();
  if (meta.arten.includes("ausnahmen")) {
    await db.deleteFrom("ausnahme").where("dienststelle", "=", dienststelle).where("herkunft", "=", "import").execute();
  }
  const { zweck, verantwortlich, loeschenAm } = meta.angaben(dienststelle);
  const { id } = await db
    .insertInto("lieferung")
    .values({
      dienststelle,
      datenstand: meta.datenstand,
      nur_letzter_kontakt: meta.nurLetzterKontakt,
      zweck,
      verantwortlich,
      importiert_von: meta.importiertVon,
      sha256: meta.sha256,
      loeschen_am: loeschenAm,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const office: Office = { id, fixed: [id, dienststelle], ersetzt: earlier === 0 ? null : earlier, kunden: 0 };
  offices.set(dienststelle, office);
  return office;
};

/** The organisation known of an office is the last one delivered for it. */
const organisationLoad = ({ db }: Session, bulk: BulkLoad) => {
  const replaced = new Set<string>();
  return async (saetze: Extract<Batch, { art: "organisation" }>["saetze"]): Promise<void> => {
    for (const satz of saetze) {
      if (!replaced.has(satz.dienststelle)) {
        replaced.add(satz.dienststelle);
        await bulk.idle();
        await db.deleteFrom("organisation").where("dienststelle", "=", satz.dienststelle).execute();
      }
      await bulk.put(ORGANISATION, [satz.dienststelle], satz);
    }
  };
};
