import { join } from "node:path";
import type { Place } from "@verlauf/store";
import { makeDatabase } from "@verlauf/store/testing";
import { inject, onTestFinished } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    readonly postgres: string | null;
  }
}

/** Where a server's data may be, each as a row of `test.for`; on a PostgreSQL several servers share them. */
export const orte = (): readonly {
  readonly name: string;
  readonly server: number;
  readonly place: (ordner: string) => Promise<Place>;
}[] => {
  const postgres = inject("postgres");
  return [
    { name: "one server on its own data", server: 1, place: async (ordner) => ({ daten: join(ordner, "daten-0") }) },
    ...(postgres === null
      ? []
      : [
          {
            name: "two servers on one PostgreSQL",
            server: 2,
            place: async () => {
              const database = await makeDatabase(postgres);
              onTestFinished(database.drop);
              return { databaseUrl: database.url };
            },
          },
        ]),
  ];
};
