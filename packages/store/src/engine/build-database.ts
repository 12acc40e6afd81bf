// Makes a database in a process of its own: initdb needs more memory for its second than the database ever does, and a
// process gives back all of it. Called with the worker's file and the directory; answers with what went wrong, if so.

import { type EngineError, startWorker } from "./worker-client.ts";

export interface BuildFailure {
  readonly message: string;
  readonly code: string | undefined;
  readonly fault: string | undefined;
}

const [entry = "", directory = ""] = process.argv.slice(2);

const build = async (): Promise<BuildFailure | null> => {
  try {
    const worker = await startWorker(new URL(entry), directory);
    await worker.send({ op: "close" });
    await worker.terminate();
    return null;
  } catch (error) {
    const { message, code, fault } = error as EngineError;
    return { message, code, fault };
  }
};

// nobody waits for half a database: whoever wanted it begins anew
process.on("disconnect", () => process.exit());
process.send?.(await build(), () => process.disconnect());
