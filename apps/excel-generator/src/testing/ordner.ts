import { mkdtempSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { closeStoresIn } from "./stores.ts";

/** A folder of the test file's own, gone after its tests with the stores in it. */
export const testordner = (): string => {
  const ordner = mkdtempSync(join(tmpdir(), "verlauf-"));
  afterAll(async () => {
    await closeStoresIn(ordner);
    await rm(ordner, { recursive: true, force: true });
  });
  return ordner;
};

/** Writes a delivery's files into a new folder and gives its path. */
export const schreibe = async (
  ordner: string,
  dateien: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> => {
  await mkdir(ordner, { recursive: true });
  for (const [name, inhalt] of Object.entries(dateien)) await writeFile(join(ordner, name), inhalt);
  return ordner;
};

/** Lines as a CSV file. */
export const zeilen = (...lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join("");

const examples = (name: string): string => fileURLToPath(new URL(`../../../../examples/${name}`, import.meta.url));

export const MUSTERSTADT = examples("musterstadt");
export const BEISPIELKONFIGURATION = examples("verlauf.yaml");
export const BEISPIELKATALOG = examples("fragenkatalog.yaml");
