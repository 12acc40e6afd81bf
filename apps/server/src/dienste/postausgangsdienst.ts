import { type Kanaldienst, type Verteilung, verteile } from "@verlauf/use-cases";
import type { Log } from "../log/log.ts";
import { type Runde, runde } from "./runde.ts";

const LOOK_EVERY_MS = 5_000;

/** Takes messages out of the outbox to their receivers. */
export const postausgangsdienst = (verteilung: Verteilung, kanaele: readonly Kanaldienst[], log: Log): Runde =>
  runde({
    name: "postausgang",
    alleMs: LOOK_EVERY_MS,
    log,
    arbeit: async (signal) => {
      const bericht = await verteile(verteilung, kanaele, signal);
      for (const [zustand, anzahl] of Object.entries(bericht)) log.info("postausgang.zugestellt", { zustand, anzahl });
    },
  });
