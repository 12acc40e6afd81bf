import { type Batch, type Fall, type IsoDate, Refusal } from "@verlauf/core";
import type { AnsweringDelivery, DeliveryMeta, FaelleQuery, Store } from "@verlauf/store";

export interface MemoryDelivery {
  readonly dienststelle: string;
  readonly datenstand: IsoDate;
  readonly nurLetzterKontakt?: boolean;
  readonly faelle: readonly Fall[];
}

export interface MemoryStore extends Store {
  /** What was asked for, in order. */
  readonly queries: readonly Omit<FaelleQuery, "lieferungen">[];
  readonly imported: readonly { readonly meta: DeliveryMeta; readonly batches: readonly Batch[] }[];
}

export interface MemoryOptions {
  /** People at a time. */
  readonly chunk?: number;
  /** What importing meets. */
  readonly fault?: Error;
  readonly bekannteTeams?: Awaited<ReturnType<Store["bekannteTeams"]>>;
}

const notAsked = async (): Promise<never> => {
  throw new Refusal("danach fragt hier kein Anwendungsfall");
};

// everything else is tested on a real store
const withTheRest = (own: Partial<MemoryStore>): MemoryStore =>
  new Proxy(own, {
    // a promise is told by its `then`, which a store must not seem to have
    get: (target, key) => Reflect.get(target, key) ?? (key === "then" ? undefined : notAsked),
  }) as MemoryStore;

/** A store of deliveries in memory that answers as the real one does. */
export const memoryStore = (
  deliveries: readonly MemoryDelivery[],
  { chunk = 2, fault, bekannteTeams }: MemoryOptions = {},
): MemoryStore => {
  const all = deliveries.map(({ faelle: _, nurLetzterKontakt = false, ...delivery }, id) => ({
    ...delivery,
    id,
    nurLetzterKontakt,
  }));
  const queries: Omit<FaelleQuery, "lieferungen">[] = [];
  const imported: { readonly meta: DeliveryMeta; readonly batches: readonly Batch[] }[] = [];
  const faelleOf = (lieferungen: FaelleQuery["lieferungen"]): readonly Fall[] =>
    lieferungen.flatMap(({ id }) => deliveries[id]?.faelle ?? []);
  return withTheRest({
    queries,
    imported,
    importDelivery: async (meta, batches) => {
      if (fault !== undefined) throw fault;
      const taken: Batch[] = [];
      for await (const batch of batches) {
        taken.push(batch);
        if (batch.art === "kunden") for (const { dienststelle } of batch.saetze) meta.angaben(dienststelle);
      }
      imported.push({ meta, batches: taken });
      return [];
    },
    organisation: async () => [],
    deliveryFor: async (stichtag, dienststelle) => {
      const offices = [...new Set(all.map((delivery) => delivery.dienststelle))].toSorted();
      return offices
        .filter((office) => dienststelle === undefined || office === dienststelle)
        .flatMap((office): readonly AnsweringDelivery[] => {
          const days = all
            .filter((delivery) => delivery.dienststelle === office)
            .toSorted((left, right) => (left.datenstand < right.datenstand ? -1 : 1));
          const found = days.findLast(({ datenstand }) => datenstand <= stichtag) ?? days[0];
          return found === undefined ? [] : [{ ...found, fassung: "0" }];
        });
    },
    async *faelle({ lieferungen, ...query }) {
      queries.push(query);
      const found = faelleOf(lieferungen).filter(({ team }) => query.team === undefined || team === query.team);
      for (let from = 0; from < found.length; from += chunk) yield found.slice(from, from + chunk);
    },
    fall: async ({ lieferungen, kundennummer }) =>
      faelleOf(lieferungen).find((person) => person.kundennummer === kundennummer),
    beschaeftigtenfaelle: async (lieferungen) => faelleOf(lieferungen).filter((person) => person.beschaeftigtenfall),
    teams: async (id) => [...new Set((deliveries[id]?.faelle ?? []).map(({ team }) => team))].toSorted(),
    bekannteTeams: async () => bekannteTeams,
    isEmpty: async () => all.length === 0,
    close: async () => undefined,
  });
};
