import type { KyselyPlugin } from "kysely";
import { openEmbedded } from "../engine/embedded.ts";
import type { Engine } from "../engine/engine.ts";
import { openServer } from "../engine/server.ts";
import { migrate } from "../schema/migrate.ts";
import { type Place, type Store, storeOver } from "../store.ts";

export interface CountingEngine {
  readonly engine: Engine;
  /** How many queries have reached the database, those of views and transactions included. */
  readonly queries: () => number;
}

export const counting = (engine: Engine): CountingEngine => {
  let queries = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const counted = (its: Engine): Engine => ({
    ...its,
    db: its.db.withPlugin(plugin),
    transaction: (work) =>
      its.transaction((session) =>
        work({
          db: session.db.withPlugin(plugin),
          copyIn: (...given) => {
            queries += 1;
            return session.copyIn(...given);
          },
        }),
      ),
    unter: (rahmen) => counted(its.unter(rahmen)),
  });
  return { engine: counted(engine), queries: () => queries };
};

/** A store that counts: what doesn't exist and what isn't allowed has to cost as much. */
export const openCountingStore = async (
  place: Place,
): Promise<{ readonly store: Store; readonly queries: () => number }> => {
  const engine = "daten" in place ? await openEmbedded(place.daten) : await openServer(place.databaseUrl);
  await migrate(engine.db);
  const counted = counting(engine);
  return { store: storeOver(counted.engine), queries: counted.queries };
};
