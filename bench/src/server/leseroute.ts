import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { STATUS } from "@verlauf/core";
import type { Place } from "@verlauf/store";
import type { Bench } from "../bench.ts";
import { inChild } from "../child.ts";
import { DATENSTAND, TEAM_SIZE, writeDelivery } from "../delivery/write-delivery.ts";
import { withFolder } from "../engines/bench-folder.ts";
import { withDatabase } from "../engines/databases.ts";
import type { ImportFound, ImportTask } from "../import/import-case.ts";
import { median } from "../median.ts";
import type { Result } from "../result.ts";
import { fire } from "./fire.ts";
import { freePort, type RunningServer, startServer } from "./server-process.ts";

const CUSTOMERS = 50_000;
const SECONDS = 5;
const ROUNDS = 5;
const CONNECTIONS = 4;
const BARE = fileURLToPath(new URL("./bare-route.ts", import.meta.url));

const TEAMS = Array.from({ length: 20 }, (_, index) => 1 + Math.floor((index * (CUSTOMERS / TEAM_SIZE)) / 20));

interface Question {
  readonly what: string;
  /** Rows of both routes' query; ours makes the page of as many. */
  readonly limit: number;
  readonly query: string;
  readonly bound: Result["bound"];
}

const QUESTIONS: readonly Question[] = [
  { what: "a team's overdue", limit: TEAM_SIZE, query: "", bound: { atLeast: 0.5 } },
  { what: "100 persons with a verdict for each", limit: 100, query: `&status=${STATUS.join(",")}`, bound: null },
];

interface Rates {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

const startBare = async (place: Place): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  const port = await freePort();
  const child = spawn(process.execPath, [BARE, JSON.stringify(place), String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
};

interface Routes {
  readonly server: RunningServer;
  readonly bareUrl: string;
}

const inTurns = async ({ server, bareUrl }: Routes, { limit, query }: Question): Promise<Rates> => {
  const headers = { authorization: `Bearer ${server.key}` };
  const page = (team: number) =>
    `/api/v1/kontaktdichte?dienststelle=63504&stichtag=${DATENSTAND}&team=${team}&limit=${limit}${query}`;
  const ask = async (url: string, requests: Parameters<typeof fire>[0]["requests"]): Promise<number> => {
    const { perSecond, errors } = await fire({ url, seconds: SECONDS, connections: CONNECTIONS, requests });
    if (errors > 0) throw new Error(`${errors} requests went wrong`);
    return perSecond;
  };
  const askOurs = () =>
    ask(
      server.url,
      TEAMS.map((team) => ({ method: "GET", path: page(team), headers })),
    );
  const askBare = () =>
    ask(
      bareUrl,
      TEAMS.map((team) => ({ method: "GET", path: `/team/${team}?limit=${limit + 1}` })),
    );
  await askOurs();
  await askBare();
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await askOurs());
    bare.push(await askBare());
  }
  return { ours, bare };
};

const measure = async (name: string, place: Place, copy: Place, folder: string): Promise<readonly Result[]> => {
  const server = await startServer(place, folder);
  const bare = await startBare(copy);
  try {
    const results: Result[] = [];
    for (const question of QUESTIONS) {
      results.push(resultOf(name, question, await inTurns({ server, bareUrl: bare.url }, question)));
    }
    return results;
  } finally {
    await bare.stop();
    await server.stop();
  }
};

const resultOf = (name: string, { what, bound }: Question, { ours, bare }: Rates): Result => {
  const ratios = ours.map((rate, round) => rate / (bare[round] ?? Number.NaN));
  const shown = (value: number): string => String(Number(value.toPrecision(3)));
  return {
    what: `${name}: ${what}, requests a second beside the bare route's`,
    value: median(ratios),
    unit: "×",
    bound,
    detail: `${Math.round(median(ours))} and ${Math.round(median(bare))} a second; rounds ${shown(Math.min(...ratios))} to ${shown(Math.max(...ratios))}`,
  };
};

/** A page of a team's list over HTTP, beside a bare Hono route that runs the same indexed query. */
export const leseroute: Bench = {
  name: "leseroute",
  title: "A page over HTTP",
  run: ({ say, postgres }) =>
    withFolder(async (folder) => {
      say(`writing a delivery of ${CUSTOMERS} customers`);
      await writeDelivery(folder.path("csv"), CUSTOMERS);
      const fill = (place: Place): Promise<ImportFound> =>
        inChild<ImportTask, ImportFound>(new URL("../import/import-case.ts", import.meta.url), {
          place,
          folder: folder.path("csv"),
          kunden: CUSTOMERS,
        });
      const results: Result[] = [];
      const daten = await folder.freshStore("daten");
      await fill({ daten });
      await cp(daten, folder.path("copy"), { recursive: true });
      say("PGlite: page and bare route in turns");
      results.push(...(await measure("PGlite", { daten }, { daten: folder.path("copy") }, folder.path("."))));
      if (postgres !== null) {
        await withDatabase(postgres, async (databaseUrl) => {
          await fill({ databaseUrl });
          say("PostgreSQL: page and bare route in turns");
          results.push(...(await measure("PostgreSQL", { databaseUrl }, { databaseUrl }, folder.path("."))));
        });
      }
      return {
        results,
        notes: [
          `Pages of a team's list with their sentences, through key, limits, rights, row level security and log; ${CONNECTIONS} connections, ${SECONDS} s each in turns. The route's own question is who of a team is overdue, for which all ${TEAM_SIZE} are judged.`,
          "The bare route is Hono over the same store: the same query for as many rows, as their owner, as JSON, and nothing else. Both are processes of their own; on PGlite the bare one has a copy of the data.",
          "A page on which everybody has a verdict is told for comparison: to say it of a person takes several times as long as to fetch them.",
          ...(postgres === null ? ["PostgreSQL wasn't measured: DATABASE_URL names none."] : []),
        ],
      };
    }),
};
