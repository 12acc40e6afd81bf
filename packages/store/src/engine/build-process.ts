import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BuildFailure } from "./build-database.ts";
import type { EngineError } from "./worker-client.ts";

const BUILD = fileURLToPath(new URL("./build-database.ts", import.meta.url));

/** Has a database made in a process of its own, and fails as the embedded engine itself would. */
export const buildDatabase = (workerEntry: URL, directory: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = fork(BUILD, [workerEntry.href, directory], { execArgv: [], stdio: "ignore" });
    child.on("message", (failure: BuildFailure | null) => {
      if (failure === null) resolve();
      else reject(Object.assign(new Error(failure.message), failure) satisfies EngineError);
    });
    child.on("error", reject);
    // after an answer this changes nothing
    child.on("exit", (code, signal) => reject(new Error(`making the database ended with ${signal ?? code}`)));
  });
