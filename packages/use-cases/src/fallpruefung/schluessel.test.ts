import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ensureSchluessel, readSchluessel } from "./schluessel.ts";

const daten = async (): Promise<string> => {
  const ordner = await mkdtemp(join(tmpdir(), "verlauf-schluessel-"));
  onTestFinished(() => rm(ordner, { recursive: true, force: true }));
  return join(ordner, "daten");
};

test("a key is made once, for its owner alone, and kept", async () => {
  const ordner = await daten();
  expect(await readSchluessel(ordner)).toBeUndefined();
  const first = await ensureSchluessel(ordner);
  expect(first).toHaveLength(32);
  expect(await ensureSchluessel(ordner)).toEqual(first);
  expect((await stat(join(ordner, "schluessel"))).mode & 0o777).toBe(0o600);
  expect(await readdir(ordner)).toEqual(["schluessel"]);
});

test("several that make one at once get the same", async () => {
  const ordner = await daten();
  const made = await Promise.all(Array.from({ length: 8 }, () => ensureSchluessel(ordner)));
  expect(new Set(made.map((key) => Buffer.from(key).toString("hex"))).size).toBe(1);
});

test("a damaged key is said so, and no other takes its place", async () => {
  const ordner = await daten();
  await ensureSchluessel(ordner);
  await writeFile(join(ordner, "schluessel"), "kaputt\n");
  await expect(ensureSchluessel(ordner)).rejects.toThrow(/ist beschädigt\. Bitte aus der Datensicherung/);
});
