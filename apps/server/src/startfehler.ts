import { Refusal } from "@verlauf/core";
import { newKennung } from "@verlauf/webhook-api";
import type { Log } from "./log/log.ts";

/** Tells the log why the server doesn't start, and gives the sentence for whoever started it. */
export const startfehler = (error: unknown, log: Log): string => {
  if (error instanceof Refusal) {
    log.fehler("start.gescheitert", error);
    return `${error.message}\n`;
  }
  const kennung = newKennung();
  log.fehler("start.gescheitert", error, { kennung });
  return `Das hat nicht geklappt. Die Kennung ${kennung} hilft Ihrer Verwaltung, den Grund zu finden (im Protokoll des Servers).\n`;
};
