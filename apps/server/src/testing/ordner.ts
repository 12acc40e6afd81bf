import { mkdtempSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** A folder of a test's own, gone when it ends. */
export const testordner = async (): Promise<string> => {
  const ordner = await mkdtemp(join(tmpdir(), "verlauf-server-"));
  onTestFinished(() => rm(ordner, { recursive: true, force: true }));
  return ordner;
};

/** A folder of a test file's own, gone when all its tests have ended. */
export const ordnerDerDatei = (): string => {
  const ordner = mkdtempSync(join(tmpdir(), "verlauf-server-"));
  afterAll(() => rm(ordner, { recursive: true, force: true }));
  return ordner;
};
