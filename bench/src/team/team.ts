import { cp } from "node:fs/promises";
import { addDays } from "@verlauf/core";
import type { Place } from "@verlauf/store";
import type { Bench } from "../bench.ts";
import { inChild } from "../child.ts";
import { DATENSTAND, TEAM_SIZE, writeDelivery } from "../delivery/write-delivery.ts";
import { withFolder } from "../engines/bench-folder.ts";
import { withDatabase } from "../engines/databases.ts";
import type { ImportFound, ImportTask } from "../import/import-case.ts";
import { costs, type Result } from "../result.ts";
import type { TeamFound, TeamTask } from "./team-case.ts";

const CUSTOMERS = 500_000;

/** A team's list of overdue customers in a large office, beside the bare query for the team's rows. */
export const team: Bench = {
  name: "team",
  title: "A team's list",
  run: ({ say, postgres }) =>
    withFolder(async (folder) => {
      say(`writing a delivery of ${CUSTOMERS} customers`);
      await writeDelivery(folder.path("csv"), CUSTOMERS);
      const fill = async (place: Place): Promise<void> => {
        say("importing it");
        const task: ImportTask = { place, folder: folder.path("csv"), kunden: CUSTOMERS };
        await inChild<ImportTask, ImportFound>(new URL("../import/import-case.ts", import.meta.url), task);
      };
      const results: Result[] = [];

      const daten = await folder.freshStore("daten");
      await fill({ daten });
      await cp(daten, folder.path("copy"), { recursive: true });
      say("PGlite: list and query in turns");
      results.push(...(await measure("PGlite", { daten }, { daten: folder.path("copy") })));
      if (postgres !== null) {
        await withDatabase(postgres, async (databaseUrl) => {
          await fill({ databaseUrl });
          say("PostgreSQL: list and query in turns");
          results.push(...(await measure("PostgreSQL", { databaseUrl }, { databaseUrl })));
        });
      }
      return {
        results,
        notes: [
          `The use-case behind \`verlauf ueberfaellig --team\`, from the question to the sorted list with its sentences, in an office of ${CUSTOMERS} customers; a team has ${TEAM_SIZE}. Times are for one team's list, taken over 20 teams.`,
          "The bare query fetches the same team's rows of the status table through the same index and does nothing with them; on PGlite from a copy of the data, in the main thread.",
          "As text, the database makes one JSON text of them which nobody reads: what the list can't do without, told for comparison.",
          ...(postgres === null ? ["PostgreSQL wasn't measured: DATABASE_URL names none."] : []),
        ],
      };
    }),
};

const measure = async (name: string, place: Place, copy: Place): Promise<readonly Result[]> => {
  const task: TeamTask = { place, copy, stichtag: addDays(DATENSTAND, 1), teams: CUSTOMERS / TEAM_SIZE };
  const found = await inChild<TeamTask, TeamFound>(new URL("./team-case.ts", import.meta.url), task);
  if (found.kunden !== TEAM_SIZE) throw new Error(`a team has ${found.kunden} customers`);
  return [
    costs(`${name}: time beside the bare query`, found.beside, { atMost: 3 }),
    costs(`${name}: time beside the query as text`, found.besideText, null),
  ];
};
