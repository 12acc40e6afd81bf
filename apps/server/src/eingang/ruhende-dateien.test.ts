import { appendFile, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ruhendeDateien } from "./ruhende-dateien.ts";

let ordner: string;
beforeAll(async () => {
  ordner = await mkdtemp(join(tmpdir(), "verlauf-ruhe-"));
});
afterAll(() => rm(ordner, { recursive: true, force: true }));

test("a file is at rest when it has looked the same for long enough", async () => {
  const datei = join(ordner, "kunden.csv");
  await writeFile(datei, "x");
  const dateien = ruhendeDateien(ordner, () => false);
  await dateien.look(0);
  expect(dateien.isRuhig(datei, 10)).toBe(false);
  await dateien.look(9);
  expect(dateien.isRuhig(datei, 10)).toBe(false);
  await dateien.look(10);
  expect(dateien.isRuhig(datei, 10)).toBe(true);

  await appendFile(datei, "x");
  await dateien.look(20);
  expect(dateien.isRuhig(datei, 10)).toBe(false);
  await dateien.look(30);
  expect(dateien.isRuhig(datei, 10)).toBe(true);
});

test("a copy that has its size from the start is at rest when its time stands still", async () => {
  const datei = join(ordner, "kontakte.csv");
  await writeFile(datei, "xxxx");
  const dateien = ruhendeDateien(ordner, () => false);
  await dateien.look(0);
  await utimes(datei, new Date(), new Date("2026-11-02T07:01:00Z"));
  await dateien.look(10);
  expect(dateien.isRuhig(datei, 10)).toBe(false);
});

test("a file that nobody has looked at isn't at rest", async () => {
  const dateien = ruhendeDateien(ordner, (name) => name === "kunden.csv");
  await dateien.look(0);
  await dateien.look(10);
  expect(dateien.isRuhig(join(ordner, "kunden.csv"), 10)).toBe(false);
  expect(dateien.isRuhig(join(ordner, "fehlt.csv"), 0)).toBe(false);
});
