import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@verlauf/store";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder with an empty database: copying it is much quicker than making another. */
    readonly emptyStore: string;
  }
}

let ordner: string | undefined;

export const setup = async (project: TestProject): Promise<void> => {
  ordner = await mkdtemp(join(tmpdir(), "verlauf-anwendung-"));
  await (await openStore({ daten: ordner })).close();
  project.provide("emptyStore", ordner);
};

export const teardown = async (): Promise<void> => {
  if (ordner !== undefined) await rm(ordner, { recursive: true, force: true });
};
