import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openStore } from "../store.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly postgres: string | null;
    /** A data directory with an empty store, to be copied: making one takes seconds. */
    readonly emptyStore: string;
  }
}

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const daten = await mkdtemp(join(tmpdir(), "verlauf-store-"));
  await (await openStore({ daten })).close();
  project.provide("emptyStore", daten);
  if (project.config.provide.postgres === null) {
    process.stdout.write(
      "Store: tests run on PGlite only; VERLAUF_TEST_POSTGRES=postgres://… runs them on a server too.\n",
    );
  }
  return () => rm(daten, { recursive: true, force: true });
};
