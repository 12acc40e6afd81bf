import {
  type Auftrag,
  createFragebogenschreiber,
  type Fragebogen,
  type Geschrieben,
  openFragebogenfaeden,
  writeFrageboegen,
} from "@verlauf/workbooks";
import type { Bench } from "../bench.ts";
import { versionOf } from "../machine.ts";
import { type Comparison, compare, timed, type Work } from "../ratio.ts";
import { costs, speedUp } from "../result.ts";
import { bogenOf, SCHLUESSEL } from "./boegen.ts";
import { byExceljs } from "./by-exceljs.ts";
import { partsOf, zip } from "./native-zip.ts";

const TEAMS = 1000;
const PLAIN_ROUNDS = { warmUp: 20, rounds: 100 };
const THREAD_ROUNDS = { warmUp: 2, rounds: 7 };

/** Writing a month's questionnaires, beside zipping alone, plain exceljs, and with one thread or two. */
export const fragebogen: Bench = {
  name: "fragebogen",
  title: "Questionnaires",
  run: async ({ say }) => {
    const boegen = Array.from({ length: TEAMS }, (_, number) => bogenOf(number));
    say(`writing and zipping ${TEAMS} questionnaires in turns`);
    const zipping = await compareZipping(boegen);
    say("writing with plain exceljs in turns");
    const plain = await comparePlain(boegen);
    say(`writing ${TEAMS} questionnaires with two threads and with one in turns`);
    const threads = await compareThreads(boegen);
    say("the same, with starting the threads");
    const started = await compare(startedWork(boegen, 2), startedWork(boegen, 1), THREAD_ROUNDS);
    return {
      results: [
        costs("Time beside zipping the same parts", zipping, { atMost: 2 }),
        speedUp("Faster than plain exceljs", plain, { atLeast: 6 }),
        speedUp("Two threads beside one", threads, { atLeast: 1.7 }),
        speedUp("Two threads beside one, with starting them", started, null),
      ],
      notes: [
        `Questionnaires of ${TEAMS} different teams, each of ten cases and 18 questions: seven sheets with validations, formulas, formats, protection, signed rows and signed metadata. Times are for one.`,
        `Zipping is native zlib at its own level over all parts of the same finished package. The median is over ${TEAMS} pairs in one process; making the month's package once isn't in it.`,
        `Plain exceljs ${versionOf("exceljs")} puts the same cells, styles, validations and formats of one questionnaire into a new workbook and writes it; it leaves out the signing, the metadata and the locked structure.`,
        `The threads' time is for ${TEAMS} questionnaires from the data in the main thread to the bytes back there. Threads that are open already have written ${2 * TEAMS} before; starting them means loading and compiling the code in each, which takes as long as some hundred questionnaires.`,
      ],
    };
  },
};

const turns = <T>(all: readonly T[]): (() => T) => {
  let next = 0;
  return () => {
    const item = all[next++ % all.length];
    if (item === undefined) throw new RangeError("nothing to take turns with");
    return item;
  };
};

// every result is looked at, so that none of the work can be left out
const seen = new Set<number>();

const writeWork = async (boegen: readonly Fragebogen[]): Promise<Work> => {
  const schreiber = createFragebogenschreiber({ schluessel: SCHLUESSEL });
  await schreiber.write(bogenOf(0));
  const take = turns(boegen);
  return {
    name: "Verlauf",
    units: 1,
    run: () => {
      const bogen = take();
      return timed(async () => {
        seen.add((await schreiber.write(bogen)).length);
      });
    },
  };
};

const compareZipping = async (boegen: readonly Fragebogen[]): Promise<Comparison> => {
  const schreiber = createFragebogenschreiber({ schluessel: SCHLUESSEL });
  const take = turns(boegen);
  const zipWork: Work = {
    name: "zlib",
    units: 1,
    run: async () => {
      const parts = partsOf(Buffer.from(await schreiber.write(take())));
      return timed(() => {
        seen.add(zip(parts).length);
      });
    },
  };
  return compare(await writeWork(boegen), zipWork, { warmUp: 50, rounds: TEAMS });
};

const comparePlain = async (boegen: readonly Fragebogen[]): Promise<Comparison> => {
  const schreiber = createFragebogenschreiber({ schluessel: SCHLUESSEL });
  const plain = await byExceljs(await schreiber.write(bogenOf(0)));
  const written = await byExceljs(await plain.write());
  if (written.cells !== plain.cells) throw new Error(`plain exceljs writes ${written.cells} of ${plain.cells} cells`);
  const plainWork: Work = {
    name: "exceljs",
    units: 1,
    run: () =>
      timed(async () => {
        seen.add((await plain.write()).length);
      }),
  };
  return compare(await writeWork(boegen), plainWork, PLAIN_ROUNDS);
};

const auftraegeOf = (boegen: readonly Fragebogen[]): readonly Auftrag[] =>
  boegen.map((bogen, index) => ({ datei: String(index), bogen }));

const drain = async (written: AsyncIterable<Geschrieben>, wanted: number): Promise<void> => {
  let files = 0;
  for await (const { inhalt } of written) {
    seen.add(inhalt.length);
    files++;
  }
  if (files !== wanted) throw new Error(`${files} of ${wanted} questionnaires came back`);
};

const nameOf = (worker: number): string => (worker === 1 ? "one thread" : "two threads");

const compareThreads = async (boegen: readonly Fragebogen[]): Promise<Comparison> => {
  const auftraege = auftraegeOf(boegen);
  const pools = [2, 1].map((worker) => ({ worker, faeden: openFragebogenfaeden({ schluessel: SCHLUESSEL, worker }) }));
  const [two, one] = pools.map(
    ({ worker, faeden }): Work => ({
      name: nameOf(worker),
      units: auftraege.length,
      run: () => timed(() => drain(faeden.write(auftraege), auftraege.length)),
    }),
  );
  if (two === undefined || one === undefined) throw new RangeError("no threads");
  try {
    return await compare(two, one, THREAD_ROUNDS);
  } finally {
    await Promise.all(pools.map(({ faeden }) => faeden.close()));
  }
};

const startedWork = (boegen: readonly Fragebogen[], worker: number): Work => ({
  name: nameOf(worker),
  units: boegen.length,
  run: () => {
    const auftraege = auftraegeOf(boegen);
    return timed(() => drain(writeFrageboegen(auftraege, { schluessel: SCHLUESSEL, worker }), auftraege.length));
  },
});
