import { writeAuswertungsmappe } from "@verlauf/workbooks";
import type { Bench } from "../bench.ts";
import { byExceljs } from "../fragebogen/by-exceljs.ts";
import { versionOf } from "../machine.ts";
import { compare, timed, type Work } from "../ratio.ts";
import { costs } from "../result.ts";
import { mappeOf } from "./mappe.ts";

const TEAMS = 100;
const ANSWERS = 18_000;
const ROUNDS = { warmUp: 2, rounds: 9 };

/** Writing the review workbook of a large office, beside exceljs writing the same sheets. */
export const auswertungsmappe: Bench = {
  name: "auswertungsmappe",
  title: "Review workbook",
  run: async ({ say }) => {
    const mappe = mappeOf(TEAMS);
    const answers = mappe.auswertung.beurteilungen.reduce((sum, { antworten }) => sum + antworten.length, 0);
    if (answers !== ANSWERS) throw new Error(`the workbook has ${answers} answers`);
    say(`writing a review workbook of ${TEAMS} teams, reading it for exceljs`);
    const plain = await byExceljs(await writeAuswertungsmappe(mappe), { names: false });
    const written = await byExceljs(await plain.write());
    if (written.cells !== plain.cells) throw new Error(`plain exceljs writes ${written.cells} of ${plain.cells} cells`);
    say("writing it by both in turns");
    const comparison = await compare(
      work("Verlauf", () => writeAuswertungsmappe(mappe)),
      work("exceljs", plain.write),
      ROUNDS,
    );
    return {
      results: [costs("Time beside exceljs with the same sheets", comparison, { atMost: 1.3 })],
      notes: [
        `A month of ${TEAMS} teams with ten cases each and ${ANSWERS} answers: twelve sheets with ${plain.cells} cells, counting formulas with their results, four charts and three tables. Verlauf's time is from the merged result to the finished bytes.`,
        `exceljs ${versionOf("exceljs")} puts the same cells with the same looks, widths, heights, choices and filters into a new workbook and writes it; it leaves out charts, tables and named ranges.`,
      ],
    };
  },
};

// every result is looked at, so that none of the work can be left out
const seen = new Set<number>();

const work = (name: string, write: () => Promise<Uint8Array>): Work => ({
  name,
  units: 1,
  run: () =>
    timed(async () => {
      seen.add((await write()).length);
    }),
});
