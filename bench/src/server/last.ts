import type { Place } from "@verlauf/store";
import type autocannon from "autocannon";
import type { Bench } from "../bench.ts";
import { inChild } from "../child.ts";
import { DATENSTAND, TEAM_SIZE, writeDelivery } from "../delivery/write-delivery.ts";
import { withFolder } from "../engines/bench-folder.ts";
import { withDatabase } from "../engines/databases.ts";
import type { ImportFound, ImportTask } from "../import/import-case.ts";
import { median } from "../median.ts";
import type { Result } from "../result.ts";
import { type Fired, fire } from "./fire.ts";
import { type RunningServer, startServer } from "./server-process.ts";

const CUSTOMERS = 50_000;
const SECONDS = 60;
const CONNECTIONS = 8;

/** Of twenty requests one is an upload. */
const READS = 19;

const requestsWith = (key: string): readonly autocannon.Request[] => {
  const headers = { authorization: `Bearer ${key}` };
  const read = (path: string): autocannon.Request => ({ method: "GET", path: `/api/v1${path}`, headers });
  const teams = CUSTOMERS / TEAM_SIZE;
  const reads = Array.from({ length: READS }, (_, index): autocannon.Request => {
    const team = 1 + Math.floor((index * teams) / READS);
    switch (index % 4) {
      case 0:
        return read(`/kontaktdichte/zahlen?dienststelle=63504&stichtag=${DATENSTAND}&team=${team}`);
      case 1:
        return {
          method: "POST",
          path: "/api/v1/kontaktdichte/abfrage",
          headers: { ...headers, "content-type": "application/json" },
          body: JSON.stringify({
            kundennummer: `${100 + index}H${String(index).padStart(7, "0")}`,
            stichtag: DATENSTAND,
          }),
        };
      default:
        return read(`/kontaktdichte?dienststelle=63504&stichtag=${DATENSTAND}&team=${team}&limit=100`);
    }
  });
  return [...reads, upload(headers)];
};

// another, small office: what is asked about stays as it is
const ROWS = ["1", "2", "3"].map((nr) => `900H000000${nr};SGB II;63599;1;01.01.1980;01.01.2015;M`);
const CSV = ["Kundennummer;Rechtskreis;Dienststelle;Team;Geburtsdatum;Betreuung seit;Profillage", ...ROWS, ""].join(
  "\n",
);
const BOUNDARY = "verlauf-bench";

const upload = (headers: Readonly<Record<string, string>>): autocannon.Request => ({
  method: "POST",
  path: "/api/v1/lieferungen",
  headers: { ...headers, "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
  body: [
    `--${BOUNDARY}`,
    'Content-Disposition: form-data; name="datenstand"',
    "",
    DATENSTAND,
    `--${BOUNDARY}`,
    'Content-Disposition: form-data; name="datei"; filename="kunden.csv"',
    "Content-Type: text/csv",
    "",
    CSV,
    `--${BOUNDARY}--`,
    "",
  ].join("\r\n"),
});

interface Loaded {
  readonly fired: Fired;
  /** MB around 20 s and around 60 s. */
  readonly early: number;
  readonly late: number;
}

/** Some looks around a moment: one alone would fall before or after a collection of garbage. */
const memoryAround = async (server: RunningServer, seconds: number): Promise<number> => {
  await sleep((seconds - 3) * 1000);
  const looks: number[] = [];
  for (let look = 0; look < 12; look += 1) {
    looks.push(server.memory());
    await sleep(500);
  }
  return median(looks);
};

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const load = async (place: Place, folder: string): Promise<Loaded> => {
  const server = await startServer(place, folder);
  try {
    const [fired, early, late] = await Promise.all([
      fire({ url: server.url, seconds: SECONDS + 4, connections: CONNECTIONS, requests: requestsWith(server.key) }),
      memoryAround(server, 20),
      memoryAround(server, SECONDS),
    ]);
    return { fired, early, late };
  } finally {
    await server.stop();
  }
};

const resultsOf = (name: string, { fired, early, late }: Loaded): readonly Result[] => [
  {
    what: `${name}: memory after ${SECONDS} s beside that after 20 s`,
    value: late / early,
    unit: "×",
    bound: { atMost: 1.2 },
    detail: `${Math.round(early)} MB, then ${Math.round(late)} MB`,
  },
  {
    what: `${name}: requests without an answer, or with another than 2xx, by all`,
    value: fired.errors / fired.requests,
    unit: "×",
    bound: { atMost: 0 },
    detail: `${fired.errors} of ${fired.requests}; ${Math.round(fired.perSecond)} a second, median ${fired.medianMs} ms, 99 % within ${fired.p99Ms} ms`,
  },
];

/** A minute of reads and uploads over an office, as many at once as answers come. */
export const last: Bench = {
  name: "last",
  title: "The server under load",
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
      say("PGlite: a minute of load");
      results.push(...resultsOf("PGlite", await load({ daten }, folder.path("."))));
      if (postgres !== null) {
        await withDatabase(postgres, async (databaseUrl) => {
          await fill({ databaseUrl });
          say("PostgreSQL: a minute of load");
          results.push(...resultsOf("PostgreSQL", await load({ databaseUrl }, folder.path("."))));
        });
      }
      return {
        results,
        notes: [
          `An office of ${CUSTOMERS} customers; ${CONNECTIONS} connections that ask again as soon as they are answered: of twenty requests ten are pages of a team's list, five counts of a team, four questions about one customer, one an upload of another small office's delivery, which is read in meanwhile.`,
          "Memory is what the server's process holds, the median of six seconds. Rate limits are set beyond what one machine can ask.",
          ...(postgres === null ? ["PostgreSQL wasn't measured: DATABASE_URL names none."] : []),
        ],
      };
    }),
};
