import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { BEISPIELKONFIGURATION, testordner } from "../testing/ordner.ts";
import { verlaufIn } from "../testing/verlauf.ts";

const verlauf = verlaufIn(join(testordner(), "daten"));
const REGELWERK = fileURLToPath(new URL("../../../../packages/core/REGELWERK.md", import.meta.url));

test("prints the whole rulebook, as the repository keeps it", async () => {
  expect(await verlauf("regelwerk")).toEqual({ code: 0, out: await readFile(REGELWERK, "utf8"), err: "" });
});

test.for([
  ["2010-11-30", "Die Empfehlung von 2010 gilt an diesem Tag nicht."],
  ["2010-12-01", "Die Empfehlung von 2010 gilt:"],
  ["2016-12-19", "Die Empfehlung von 2010 gilt:"],
  ["2016-12-20", "Die Empfehlung von 2010 gilt an diesem Tag nicht."],
] as const)("prints what is in force on %s: %s", async ([stichtag, sentence]) => {
  const { out } = await verlauf("regelwerk", "--stichtag", stichtag);
  expect(out).toContain(`Kein eigenes Konzept in Kraft.\n${sentence}\n`);
});

test("prints the house's concept beside it", async () => {
  const { out } = await verlauf("regelwerk", "--stichtag", "2024-01-01", "--konfig", BEISPIELKONFIGURATION);
  expect(out).toContain(
    "Konzept „Hausverfügung 1/2024 (erfunden)“ (gilt ab 01.01.2024): ersetzt die Empfehlung von 2010.",
  );
});
