import { type Einlesedeps, liesAnnahmeEin } from "@verlauf/use-cases";
import type { Log } from "../log/log.ts";
import { type Runde, runde } from "./runde.ts";

const LOOK_EVERY_MS = 15_000;

/** Reads in what was handed over, one after the other; also what a process that was killed has left. */
export const annahmedienst = (deps: Einlesedeps, log: Log): Runde =>
  runde({
    name: "annahmen",
    alleMs: LOOK_EVERY_MS,
    log,
    arbeit: async (signal) => {
      for (const id of await deps.store.offeneAnnahmen(deps.uhr().toISOString())) {
        if (signal.aborted) return;
        await liesAnnahmeEin(deps, id);
      }
    },
  });
