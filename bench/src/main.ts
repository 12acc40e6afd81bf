import { BENCHES } from "./benches.ts";
import { describeMachine } from "./machine.ts";
import { updatePage } from "./page.ts";
import { isMet } from "./result.ts";
import { markdownTable, textTable } from "./table.ts";

// pnpm bench [NAME…]: runs all benches or those named, prints their tables, writes them into docs/leistung.md; exit code
// 1 when a bound is missed, 2 for a name that none has.

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(", ")}. There are: ${BENCHES.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

const machine = describeMachine();
const day = new Date().toISOString().slice(0, 10);
const { DATABASE_URL: postgres = null } = process.env;
const context = {
  say: (line: string) => console.error(`… ${line}`),
  postgres,
};

let missed = false;
for (const bench of BENCHES.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n${bench.title}`);
  const { results, notes } = await bench.run(context);
  console.log(textTable(results));
  for (const note of notes) console.log(`- ${note}`);
  const list = [...notes, `${day}, ${machine}.`].map((note) => `- ${note}`).join("\n");
  await updatePage(bench.name, `${markdownTable(results)}\n\n${list}`);
  missed ||= !results.every(isMet);
}
console.log(`\n${machine}`);
if (missed) console.error("A bound is missed.");
process.exitCode = missed ? 1 : 0;
