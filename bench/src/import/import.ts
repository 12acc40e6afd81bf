import type { Place } from "@verlauf/store";
import type { Bench, BenchContext } from "../bench.ts";
import { inChild } from "../child.ts";
import { CONTACTS_EACH, writeDelivery } from "../delivery/write-delivery.ts";
import { type BenchFolder, withFolder } from "../engines/bench-folder.ts";
import { withDatabase } from "../engines/databases.ts";
import type { DumpTask } from "../engines/dump.ts";
import { median } from "../median.ts";
import { compare, type Work } from "../ratio.ts";
import { costs, type Result } from "../result.ts";
import type { CopyTask } from "./copy-case.ts";
import type { ImportFound, ImportTask } from "./import-case.ts";

const CUSTOMERS = 50_000;
const TIMES = 10;
const ROUNDS = { warmUp: 1, rounds: 5 };

/** An engine with its way to an empty store. */
interface Engine {
  readonly name: string;
  readonly withEmptyStore: <T>(work: (place: Place) => Promise<T>) => Promise<T>;
}

const enginesOf = ({ postgres }: BenchContext, folder: BenchFolder): readonly Engine[] => [
  { name: "PGlite", withEmptyStore: async (work) => work({ daten: await folder.freshStore("daten") }) },
  ...(postgres === null
    ? []
    : [
        {
          name: "PostgreSQL",
          withEmptyStore: <T>(work: (place: Place) => Promise<T>) =>
            withDatabase(postgres, (databaseUrl) => work({ databaseUrl })),
        },
      ]),
];

const importOnce = (task: ImportTask): Promise<ImportFound> =>
  inChild(new URL("./import-case.ts", import.meta.url), task);

/** An office's delivery from CSV to the status table, beside the bare COPY of its rows, with the memory it takes. */
export const importBench: Bench = {
  name: "import",
  title: "Import of a delivery",
  run: (context) =>
    withFolder(async (folder) => {
      context.say(`writing deliveries of ${CUSTOMERS} and ${CUSTOMERS * TIMES} customers`);
      await writeDelivery(folder.path("csv"), CUSTOMERS);
      await writeDelivery(folder.path("csv-large"), CUSTOMERS * TIMES);
      await dumpRows(folder);
      const results: Result[] = [];
      for (const engine of enginesOf(context, folder)) results.push(...(await measure(context, folder, engine)));
      return { results, notes: notesOf(context) };
    }),
};

const dumpRows = async (folder: BenchFolder): Promise<void> => {
  const daten = await folder.freshStore("daten");
  await importOnce({ place: { daten }, folder: folder.path("csv"), kunden: CUSTOMERS });
  const task: DumpTask = { daten, folder: folder.path("rows") };
  await inChild(new URL("../engines/dump.ts", import.meta.url), task);
};

const measure = async ({ say }: BenchContext, folder: BenchFolder, engine: Engine): Promise<readonly Result[]> => {
  const peaks: number[] = [];
  const ours: Work = {
    name: "import",
    units: 1,
    run: () =>
      engine.withEmptyStore(async (place) => {
        const { ms, peakMb } = await importOnce({ place, folder: folder.path("csv"), kunden: CUSTOMERS });
        peaks.push(peakMb);
        return ms;
      }),
  };
  const theirs: Work = {
    name: "COPY",
    units: 1,
    run: () =>
      engine.withEmptyStore((place) => {
        const task: CopyTask = { place, rows: folder.path("rows") };
        return inChild(new URL("./copy-case.ts", import.meta.url), task);
      }),
  };
  say(`${engine.name}: import and COPY in turns`);
  const comparison = await compare(ours, theirs, ROUNDS);
  say(`${engine.name}: import of ${TIMES} times the rows`);
  const large = await engine.withEmptyStore((place) =>
    importOnce({ place, folder: folder.path("csv-large"), kunden: CUSTOMERS * TIMES }),
  );
  return [
    costs(`${engine.name}: time beside the bare COPY`, comparison, { atMost: 4 }),
    {
      what: `${engine.name}: peak memory`,
      value: Math.max(...peaks),
      unit: "MB",
      bound: { atMost: 600 },
      detail: `most of ${peaks.length} imports, median ${Math.round(median(peaks))} MB`,
    },
    {
      what: `${engine.name}: peak memory at ${TIMES} times the rows`,
      value: large.peakMb / median(peaks),
      unit: "×",
      bound: { atMost: 1.3 },
      detail: `${Math.round(large.peakMb)} MB, ${Math.round(large.ms / 1000)} s`,
    },
  ];
};

const notesOf = ({ postgres }: BenchContext): readonly string[] => [
  `An office of ${CUSTOMERS} customers with ${CONTACTS_EACH} contacts each, from two CSV files through every check into the tables, with the status table, the checkpoint and the fresh statistics at the end. Each run is a process of its own over an empty store that is open already.`,
  "COPY loads the rows that the import has stored into the same empty tables with the same indexes; no status table, no checkpoint. On PGlite it is PGlite as it comes, without fsync and with the compiler that Verlauf turns off to save memory.",
  "Memory is the most that the importing process ever held (VmHWM on Linux); PostgreSQL's own processes aren't in it. The larger import is compared with the median of the others. MB are a million bytes.",
  ...(postgres === null ? ["PostgreSQL wasn't measured: DATABASE_URL names none."] : []),
];
