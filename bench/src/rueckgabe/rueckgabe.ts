import { readFile } from "node:fs/promises";
import { standardkatalog } from "@verlauf/core";
import { erkenne, leseRueckgabe, readFremdmappe } from "@verlauf/workbooks";
import type { Bench } from "../bench.ts";
import { compare, timed, type Work } from "../ratio.ts";
import { costs, type Result } from "../result.ts";
import { bareRead } from "./bare-read.ts";

const FIXTURES = new URL("../../../packages/workbooks/fixtures/rueckgabe/", import.meta.url);
/** The key that signed the fixtures. */
const SCHLUESSEL = new Uint8Array(32).fill(41);
const ANSWERS = 180;
/** In one timing, so that it is long enough to be timed. */
const READINGS = 20;
const ROUNDS = { warmUp: 6, rounds: 25 };

const CASES = [
  ["A filled workbook", "ausgefuellt", { atMost: 3 }],
  ["Sorted without its keys", "teilsortiert", null],
  ["Every answer typed in another way", "getippt", null],
] as const;

/** Reading back a returned workbook, beside unpacking and parsing it without interpretation. */
export const rueckgabe: Bench = {
  name: "rueckgabe",
  title: "A returned workbook",
  run: async ({ say }) => {
    const results: Result[] = [];
    for (const [what, name, bound] of CASES) {
      say(`reading „${name}“`);
      const bytes = await readFile(new URL(`${name}.xlsx`, FIXTURES));
      requireAll(name, read(bytes));
      results.push(
        costs(what, await compare(work("reading back", bytes, read), work("bare", bytes, bareRead), ROUNDS), bound),
      );
    }
    return {
      results,
      notes: [
        `A questionnaire with ${ANSWERS} answers that LibreOffice has saved. Reading back is all that is done with it: looked over as a hostile file, unpacked with its checksums, parsed into cells, recognised by its signature, every row proven and assigned, every answer understood. Times are for one workbook.`,
        "Bare is node:zlib and a saxes parser without handlers over all of the workbook's XML; the reader leaves out parts that it needn't see.",
        "Both run in one thread. In use the reader has a thread of its own, with limits to processor time and memory.",
      ],
    };
  },
};

/** How many answers a workbook has. */
const read = (bytes: Buffer): number => {
  const mappe = readFremdmappe(bytes);
  const { erkennung } = erkenne(mappe, SCHLUESSEL);
  if (erkennung === undefined) throw new Error("the workbook isn't recognised");
  const { kennung } = erkennung;
  const { faelle } = leseRueckgabe(mappe, { kennung, katalog: standardkatalog, schluessel: SCHLUESSEL });
  return faelle.flatMap(({ antworten }) => antworten.filter(({ antwort }) => antwort !== null)).length;
};

const requireAll = (name: string, answers: number): void => {
  if (answers !== ANSWERS) throw new Error(`„${name}“ gives ${answers} answers`);
};

// What is read is added up, so that none of the work can be optimized away.
const added = new Map<string, number>();

const work = (name: string, bytes: Buffer, once: (bytes: Buffer) => number): Work => ({
  name,
  units: READINGS,
  run: () =>
    timed(() => {
      let sum = 0;
      for (let reading = 0; reading < READINGS; reading++) sum += once(bytes);
      added.set(name, sum);
    }),
});
