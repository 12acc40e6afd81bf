// Reads back what came out of LibreOffice and holds it against what was filled in: prints a table, exit code 1 on any
// fault. With --fixtures FOLDER the first team's workbooks are kept there for the package's own tests.
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { leseMappe } from "../packages/workbooks/src/index.ts";
import { ARTEN, pruefeRundreise, TEAMS } from "../packages/workbooks/src/rueckgabe/testing/rundreise.ts";

const [folder, option, fixtures] = process.argv.slice(2);
const faults = [];
const rows = [];
for (const art of ARTEN) {
  const sum = { zuholen: 0, geholt: 0, anker: new Set(), meldungen: new Set() };
  for (const team of TEAMS) {
    const file = join(folder, `${art}_${team}.xlsx`);
    const gelesen = await leseMappe(readFileSync(file));
    if (!gelesen.ok) {
      faults.push(`${art} ${team}: ${gelesen.satz}`);
      continue;
    }
    const { anker, zuholen, geholt, fehler, meldungen } = pruefeRundreise(art, team, gelesen.mappe);
    sum.zuholen += zuholen;
    sum.geholt += geholt;
    sum.anker.add(anker);
    for (const meldung of meldungen) sum.meldungen.add(meldung);
    faults.push(...fehler.map((satz) => `${art} ${team}: ${satz}`));
  }
  rows.push([art, sum.geholt, sum.zuholen, [...sum.anker].join(", "), [...sum.meldungen][0] ?? ""]);
}

console.log("Art                    geholt  von   erkannt an    erster Hinweis");
for (const [art, geholt, zuholen, anker, meldung] of rows) {
  console.log(
    `${art.padEnd(22)} ${String(geholt).padStart(6)} ${String(zuholen).padStart(5)}  ${anker.padEnd(12)}  ${meldung}`,
  );
}
if (option === "--fixtures") {
  mkdirSync(fixtures, { recursive: true });
  for (const art of ARTEN) copyFileSync(join(folder, `${art}_${TEAMS[0]}.xlsx`), join(fixtures, `${art}.xlsx`));
}
for (const fault of faults.slice(0, 40)) console.error(fault);
if (faults.length > 40) console.error(`… and ${faults.length - 40} more`);
console.log(`${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
