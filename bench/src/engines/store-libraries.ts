import { createRequire } from "node:module";

// What the store stores with, resolved from the store: a bare COPY has to run on the very engine and driver that
// Verlauf uses, not on another version that happens to be installed beside.
const ofStore = createRequire(import.meta.resolve("@verlauf/store"));

/** The part of PGlite that the benches use. */
export interface Pglite {
  readonly query: (
    sql: string,
    parameters?: readonly unknown[],
    options?: { readonly blob: Blob },
  ) => Promise<{ readonly rows: readonly Record<string, unknown>[]; readonly blob?: Blob }>;
  readonly close: () => Promise<void>;
}

interface PgliteModule {
  readonly PGlite: { readonly create: (options: { readonly dataDir: string }) => Promise<Pglite> };
}

interface CopyStreamsModule {
  readonly from: (sql: string) => NodeJS.WritableStream;
}

/** Opens the database of an embedded store, which nothing else may have open, with PGlite as it comes. */
export const openBarePglite = async (daten: string): Promise<Pglite> => {
  const { PGlite } = ofStore("@electric-sql/pglite") as PgliteModule;
  return PGlite.create({ dataDir: `${daten}/datenbank` });
};

/** The stream that feeds a COPY … FROM STDIN of `pg`. */
export const copyFromStream = (sql: string): NodeJS.WritableStream =>
  (ofStore("pg-copy-streams") as CopyStreamsModule).from(sql);
