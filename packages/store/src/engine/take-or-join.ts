import { setTimeout } from "node:timers/promises";
import type { Backend } from "./backend.ts";
import { makePrivateDirectory } from "./data-directory.ts";
import { type DataLock, type Halter, isHeldByServer, lockDataWithin } from "./data-lock.ts";
import { fileRefusal } from "./file-faults.ts";
import { joinData } from "./join-data.ts";
import { socketOf } from "./shared-protocol.ts";

export interface Taking {
  /** How long another process that holds the lock is waited for. */
  readonly wartenMs?: number;
  /** As whom others who come second meet this process. */
  readonly halter?: Halter | undefined;
  /** This version's schema, where the data may also be used through a server that holds them. */
  readonly stand?: string;
}

/** How long a server that has just begun may take until it lets others in. */
const JOIN_WITHIN_MS = 5_000;
const JOIN_AGAIN_MS = 100;

/** The data for this process alone; or a place beside the server that has them. */
export const takeOrJoin = async (
  daten: string,
  { wartenMs = 0, halter, stand }: Taking,
): Promise<DataLock | Backend> => {
  const until = performance.now() + JOIN_WITHIN_MS;
  for (;;) {
    try {
      return await lockedDirectory(daten, wartenMs, halter);
    } catch (error) {
      if (stand === undefined || socketOf(daten) === undefined || !isHeldByServer(error, daten)) throw error;
      const joined = await joinData(daten, stand);
      if (joined !== undefined) return joined;
      // it has just begun, or is about to end
      if (performance.now() > until) throw error;
      await setTimeout(JOIN_AGAIN_MS);
    }
  }
};

const lockedDirectory = async (daten: string, wartenMs: number, halter: Halter | undefined): Promise<DataLock> => {
  try {
    await makePrivateDirectory(daten);
  } catch (error) {
    throw fileRefusal((error as NodeJS.ErrnoException).code, daten, error) ?? error;
  }
  return lockDataWithin(daten, wartenMs, halter);
};
