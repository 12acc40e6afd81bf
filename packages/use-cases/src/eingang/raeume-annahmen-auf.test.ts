import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { raeumeAnnahmenAuf } from "./raeume-annahmen-auf.ts";

const JETZT = new Date("2026-11-05T10:00:00Z");

test("what a killed process has left goes after a day; what is known or young stays", async () => {
  const wurzel = await mkdtemp(join(tmpdir(), "verlauf-annahmen-"));
  onTestFinished(() => rm(wurzel, { recursive: true, force: true }));
  const put = async (name: string, am: string): Promise<void> => {
    await mkdir(join(wurzel, name));
    await writeFile(join(wurzel, name, "kunden.csv"), "Kundennummer\n");
    await utimes(join(wurzel, name), new Date(am), new Date(am));
  };
  await put("vergessen", "2026-11-04T09:59:00Z");
  await put("bekannt", "2026-08-10T08:00:00Z");
  await put("unterwegs", "2026-11-04T10:01:00Z");
  const store = { annahmeordner: async () => [join("annahmen", "bekannt")] };
  expect(await raeumeAnnahmenAuf({ store, uhr: () => JETZT }, wurzel)).toBe(1);
  expect((await readdir(wurzel)).toSorted()).toEqual(["bekannt", "unterwegs"]);
  expect(await raeumeAnnahmenAuf({ store, uhr: () => JETZT }, wurzel)).toBe(0);
});
