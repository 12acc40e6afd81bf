import { type Einlesedeps, liesAnnahmeEin, raeumeAnnahmenAuf } from "@verlauf/use-cases";
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

const A_DAY_MS = 86_400_000;

/** Deletes uploads that were never handed over; in every process, for each has files of its own. */
export const aufraeumdienst = (deps: Einlesedeps, ablageordner: string, log: Log): Runde =>
  runde({
    name: "aufraeumen",
    alleMs: A_DAY_MS,
    log,
    arbeit: async () => {
      const anzahl = await raeumeAnnahmenAuf(deps, ablageordner);
      if (anzahl > 0) log.info("annahmen.aufgeraeumt", { anzahl });
    },
  });
