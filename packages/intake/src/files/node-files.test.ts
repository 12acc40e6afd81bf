import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inspectDelivery } from "../lieferung/inspect.ts";
import { readDelivery } from "../lieferung/read.ts";
import { csv, KUNDE, KUNDEN_KOPF } from "../testing/import-delivery.ts";
import { nodeFiles } from "./node-files.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verlauf-intake-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

test("rejects are written for the owner alone, over an earlier run's", async () => {
  const path = join(folder, "kunden.csv");
  const rejectsDir = join(folder, "daten", "abgelehnt");
  await writeFile(path, csv(KUNDEN_KOPF, KUNDE, "x"));
  for (let run = 0; run < 2; run++) {
    const rows = readDelivery(await inspectDelivery([path]), { datenstand: "2016-05-31", rejectsDir, limit: 1 });
    while ((await rows.next()).done !== true);
  }
  expect(await readdir(rejectsDir)).toEqual(["kunden.csv"]);
  expect(await readFile(join(rejectsDir, "kunden.csv"), "utf8")).toBe(csv(KUNDEN_KOPF, "x"));
  expect([await modeOf(rejectsDir), await modeOf(join(rejectsDir, "kunden.csv"))]).toEqual([0o700, 0o600]);
});

test("mended rejects may be imported from the folder into which rejects are written", async () => {
  const rejectsDir = join(folder, "wieder");
  await nodeFiles.makeFolder(rejectsDir);
  const path = join(rejectsDir, "kunden.csv");
  await writeFile(path, csv(KUNDEN_KOPF, KUNDE, "x"));
  const rows = readDelivery(await inspectDelivery([path]), { datenstand: "2016-05-31", rejectsDir, limit: 1 });
  while ((await rows.next()).done !== true);
  expect(await readFile(path, "utf8")).toBe(csv(KUNDEN_KOPF, "x"));
});

test("a file that can't be finished leaves nothing behind", async () => {
  const path = join(folder, "halb.csv");
  const content = (async function* () {
    yield Buffer.from("a");
    throw new Error("in the middle");
  })();
  await expect(nodeFiles.write(path, content)).rejects.toThrow("in the middle");
  expect(await readdir(folder)).not.toContainEqual(expect.stringContaining("halb"));
});

test("a path of a file and one of a folder are told apart", async () => {
  await writeFile(join(folder, "liste.csv"), "a");
  expect(await nodeFiles.stat(join(folder, "liste.csv"))).toMatchObject({ kind: "file", size: 1 });
  expect(await nodeFiles.stat(folder)).toMatchObject({ kind: "folder" });
  expect(await nodeFiles.stat("/dev/null")).toMatchObject({ kind: "other" });
});
