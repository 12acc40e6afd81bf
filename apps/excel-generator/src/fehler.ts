import { randomBytes } from "node:crypto";
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Umgebung } from "./umgebung.ts";

// letters and digits that nobody confuses on the telephone
const SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

const kennung = (): string => Array.from(randomBytes(5), (byte) => SIGNS[byte % SIGNS.length]).join("");

/** Writes what went wrong to a log for the administration and gives the sentence for the person, who sees the id only. */
export const reportFehler = (error: unknown, { config }: Pick<Umgebung, "config">): string => {
  const id = kennung();
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    mkdirSync(config.daten, { recursive: true, mode: 0o700 });
    appendFileSync(join(config.daten, "fehler.log"), `${new Date().toISOString()} ${id} ${text}\n`, { mode: 0o600 });
  } catch {
    return `Das hat nicht geklappt, und der Grund konnte nicht in ${config.daten}/fehler.log geschrieben werden.`;
  }
  return `Das hat nicht geklappt. Die Kennung ${id} hilft Ihrer Verwaltung, den Grund zu finden (${join(config.daten, "fehler.log")}).`;
};
