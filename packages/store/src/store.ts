import type { Batch, Fall, IsoDate, Kontaktsatz, Organisationseintrag, Rahmenperson, Vertretung } from "@verlauf/core";
import type { Abonnements } from "./abonnements/abonnements.ts";
import { abonnementsOver } from "./abonnements/abonnements-over.ts";
import type { Webhookeingaenge } from "./abonnements/webhookeingaenge.ts";
import { webhookeingaengeOver } from "./abonnements/webhookeingaenge-over.ts";
import type { Annahmen } from "./annahmen/annahmen.ts";
import { annahmenOver } from "./annahmen/annahmen-over.ts";
import type { Auftragslaeufe } from "./auftraege/laeufe.ts";
import { laeufeOver } from "./auftraege/laeufe-over.ts";
import type { Auskuenfte } from "./auskunft/auskunft.ts";
import { auskuenfteOver } from "./auskunft/auskunft-over.ts";
import type { Berichtigungen } from "./berichtigen/berichtigung.ts";
import { berichtigungenOver } from "./berichtigen/berichtigungen-over.ts";
import type { Chatspeicher } from "./chat/chat.ts";
import { chatOver } from "./chat/chat-over.ts";
import {
  type AnsweringDelivery,
  bekannteTeams,
  type Delivery,
  deliveriesOn,
  deliveryFor,
  isEmpty,
  type KnownTeam,
  kontakte,
  letzterImport,
  teams,
} from "./delivery/deliveries.ts";
import { beschaeftigtenfaelle, type FaelleQuery, faelle, fall } from "./delivery/faelle.ts";
import { type DeliveryMeta, type ImportedDelivery, importDelivery } from "./delivery/import-delivery.ts";
import { organisation, vertretungen } from "./delivery/organisation.ts";
import { rahmenpersonen } from "./delivery/rahmenpersonen.ts";
import type { Eintragungen } from "./eintragen/eintragung.ts";
import { eintragungenOver } from "./eintragen/eintragungen-over.ts";
import type { Halter } from "./engine/data-lock.ts";
import { openEmbedded } from "./engine/embedded.ts";
import type { Engine } from "./engine/engine.ts";
import { joined } from "./engine/joined.ts";
import { openServer } from "./engine/server.ts";
import type { Fallpruefung } from "./fallpruefung/fallpruefung.ts";
import { fallpruefungOver } from "./fallpruefung/fallpruefung-over.ts";
import { frozenRefusal } from "./fallpruefung/frozen-refusal.ts";
import type { Loeschungen } from "./loeschen/loeschen.ts";
import { loeschungenOver } from "./loeschen/loeschungen-over.ts";
import type { Postausgang } from "./postausgang/postausgang.ts";
import { postausgangOver } from "./postausgang/postausgang-over.ts";
import type { Protokollspeicher } from "./protokoll/protokoll.ts";
import { protokollOver } from "./protokoll/protokoll-over.ts";
import { migrate, SCHEMASTAND } from "./schema/migrate.ts";
import type { Sicherungen } from "./sicherung/sicherung.ts";
import { sicherungenOver } from "./sicherung/sicherungen-over.ts";
import { rahmenOf } from "./sicht/rahmen.ts";
import type { Sicht } from "./sicht/sicht.ts";
import type { Zugaenge } from "./zugaenge/zugaenge.ts";
import { zugaengeOver } from "./zugaenge/zugaenge-over.ts";

/** Where the data are: a directory of one's own, or a PostgreSQL server. */
export type Place = { readonly daten: string } | { readonly databaseUrl: string };

export interface Store
  extends Abonnements,
    Annahmen,
    Auftragslaeufe,
    Auskuenfte,
    Berichtigungen,
    Chatspeicher,
    Eintragungen,
    Fallpruefung,
    Loeschungen,
    Postausgang,
    Protokollspeicher,
    Sicherungen,
    Webhookeingaenge,
    Zugaenge {
  readonly importDelivery: (meta: DeliveryMeta, batches: AsyncIterable<Batch>) => Promise<readonly ImportedDelivery[]>;
  readonly deliveryFor: (stichtag: IsoDate, dienststelle?: string) => Promise<readonly AnsweringDelivery[]>;
  readonly faelle: (query: FaelleQuery) => AsyncIterable<readonly Fall[]>;
  readonly fall: (
    query: Pick<FaelleQuery, "lieferungen" | "mitBg"> & { readonly kundennummer: string },
  ) => Promise<Fall | undefined>;
  readonly beschaeftigtenfaelle: (lieferungen: FaelleQuery["lieferungen"]) => Promise<readonly Fall[]>;
  readonly kontakte: (lieferungId: number, kundennummer: string) => Promise<readonly Kontaktsatz[]>;
  readonly teams: (lieferungId: number) => Promise<readonly string[]>;
  readonly bekannteTeams: () => Promise<readonly KnownTeam[] | undefined>;
  /** The deliveries of exactly that Datenstand, of all offices or the one. */
  readonly deliveriesOn: (datenstand: IsoDate, dienststelle?: string) => Promise<readonly Delivery[]>;
  /** The customers of a delivery as a draw asks for them, of all teams, by team and Kundennummer. */
  readonly rahmenpersonen: (lieferungId: number) => Promise<readonly Rahmenperson[]>;
  /** Who works where, as last delivered. */
  readonly organisation: () => Promise<readonly Organisationseintrag[]>;
  readonly vertretungen: () => Promise<readonly (Vertretung & { readonly dienststelle: string })[]>;
  readonly isEmpty: () => Promise<boolean>;
  /** When something was last taken in (ISO instant); null where nothing is there. */
  readonly letzterImport: () => Promise<string | null>;
  /** The same data as the database shows them to somebody; what isn't in the view isn't there. */
  readonly unter: (sicht: Sicht) => Store;
  /** Does all of the work's reads and writes in one transaction; one inside another joins it. Only the store that the work is given may be used. */
  readonly transaktion: <T>(work: (store: Store) => Promise<T>) => Promise<T>;
  /** Lets go of the data; without it the process doesn't end. */
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** How long a process that holds an embedded store is waited for before opening is refused; a server has no such lock. */
  readonly wartenMs?: number;
  /** Makes this process the one server of an embedded store, through which others of the same account use it meanwhile. */
  readonly halter?: Halter;
  /** Is told why others can't; they meet a refusal then. */
  readonly onUngeteilt?: (error: unknown) => void;
}

/** Opens the data and brings them to this version's schema. What stands in the way is told as a `Refusal`. */
export const openStore = async (place: Place, options: OpenOptions = {}): Promise<Store> => {
  if (!("daten" in place)) return storeOver(await migrated(await openServer(place.databaseUrl)));
  const { wartenMs = 0, halter, onUngeteilt = () => undefined } = options;
  const join = halter === undefined ? { stand: SCHEMASTAND } : {};
  const engine = await migrated(await openEmbedded(place.daten, { wartenMs, halter, ...join }));
  if (halter !== undefined) await engine.share(SCHEMASTAND).catch(onUngeteilt);
  return storeOver(engine);
};

const migrated = async <E extends Engine>(engine: E): Promise<E> => {
  try {
    await migrate(engine.db);
    return engine;
  } catch (error) {
    await engine.close();
    throw engine.refusalFor(error) ?? error;
  }
};

/** The store of an engine whose schema is this version's. */
export const storeOver = (engine: Engine): Store => {
  const { db } = engine;
  const refusalFor = (error: unknown): unknown => engine.refusalFor(error) ?? frozenRefusal(error) ?? error;
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw refusalFor(error);
    }
  };
  return {
    ...fallpruefungOver(engine, told),
    ...abonnementsOver(engine, told),
    ...annahmenOver(engine, told),
    ...auskuenfteOver(engine, told),
    ...berichtigungenOver(engine, told),
    ...chatOver(engine, told),
    ...eintragungenOver(engine, told),
    ...loeschungenOver(engine, told),
    ...laeufeOver(engine, told),
    ...webhookeingaengeOver(engine, told),
    ...zugaengeOver(engine, told),
    ...postausgangOver(engine, told),
    ...protokollOver(engine, told),
    ...sicherungenOver(engine, told),
    importDelivery: (meta, batches) => told(importDelivery(engine, meta, batches)),
    deliveryFor: (stichtag, dienststelle) => told(deliveryFor(db, stichtag, dienststelle)),
    async *faelle(query) {
      try {
        yield* faelle(db, query);
      } catch (error) {
        throw refusalFor(error);
      }
    },
    fall: (query) => told(fall(db, query)),
    beschaeftigtenfaelle: (lieferungen) => told(beschaeftigtenfaelle(db, lieferungen)),
    kontakte: (lieferungId, kundennummer) => told(kontakte(db, lieferungId, kundennummer)),
    teams: (lieferungId) => told(teams(db, lieferungId)),
    bekannteTeams: () => told(bekannteTeams(db)),
    deliveriesOn: (datenstand, dienststelle) => told(deliveriesOn(db, datenstand, dienststelle)),
    rahmenpersonen: (lieferungId) => told(rahmenpersonen(db, lieferungId)),
    organisation: () => told(organisation(db)),
    vertretungen: () => told(vertretungen(db)),
    isEmpty: () => told(isEmpty(db)),
    letzterImport: () => told(letzterImport(db)),
    unter: (sicht) => storeOver(engine.unter(rahmenOf(sicht))),
    transaktion: (work) => told(inTransaction(engine, work)),
    close: () => engine.close(),
  };
};

const inTransaction = async <T>(outer: Engine, work: (store: Store) => Promise<T>): Promise<T> => {
  let afterCommit = (): Promise<void> => Promise.resolve();
  const result = await outer.transaction((session) => {
    const inner = joined(outer, session);
    afterCommit = inner.afterCommit;
    return work(storeOver(inner.engine));
  });
  await afterCommit();
  return result;
};
