import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
// biome-ignore lint/correctness/noUnresolvedImports: Biome does not know this module of Node 24 yet
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { Refusal } from "@verlauf/core";
import { fileRefusal } from "./file-faults.ts";

const SQLITE_BUSY = 5;

// what SQLite says, in the words of the file layer
const ERRNO_OF_SQLITE: Readonly<Record<number, string>> = { 8: "EROFS", 10: "EIO", 13: "ENOSPC", 14: "EACCES" };

export interface DataLock {
  readonly release: () => void;
}

/**
 * Keeps other processes away from a data directory, which the embedded database doesn't do itself: two of them would
 * silently lose each other's rows. The lock is an open transaction in a SQLite file, so the operating system frees it
 * however the process ends.
 */
const lockData = (daten: string): DataLock => {
  const holder = join(daten, "datenbank.pid");
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(join(daten, "datenbank.sperre"), { timeout: 500 });
    file.exec("begin exclusive");
    writeFileSync(holder, String(process.pid));
  } catch (error) {
    file?.close();
    throw refusalOf(error, daten, holder);
  }
  const held = file;
  return { release: () => held.close() };
};

const LONGEST_PAUSE_MS = 1_000;

/** The same, but waits that long for a process that will be done soon. */
export const lockDataWithin = async (daten: string, wartenMs: number): Promise<DataLock> => {
  const until = performance.now() + wartenMs;
  for (let pause = 50; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return lockData(daten);
    } catch (error) {
      const left = until - performance.now();
      if (left <= 0 || !isHeld(error)) throw error;
      await setTimeout(Math.min(pause, left));
    }
  }
};

const isHeld = (error: unknown): boolean => {
  const cause = error instanceof Refusal ? error.cause : undefined;
  return cause instanceof Error && "errcode" in cause && cause.errcode === SQLITE_BUSY;
};

const refusalOf = (error: unknown, daten: string, holder: string): unknown => {
  const { errcode, code } = error as { readonly errcode?: number; readonly code?: string };
  if (errcode === SQLITE_BUSY) return new Refusal(openedElsewhere(daten, holderOf(holder)), { cause: error });
  return fileRefusal(errcode === undefined ? code : ERRNO_OF_SQLITE[errcode & 0xff], daten, error) ?? error;
};

const openedElsewhere = (daten: string, process: string): string =>
  `Diese Daten sind gerade geöffnet: ${process} benutzt ${daten}. Warten Sie, bis er fertig ist, oder beenden Sie ihn; dann versuchen Sie es noch einmal.`;

const holderOf = (file: string): string => {
  try {
    const pid = readFileSync(file, "utf8").trim();
    if (/^\d+$/.test(pid)) return `Ein anderer Verlauf-Prozess (Prozess ${pid})`;
  } catch {
    // the holder has just begun and hasn't written its number yet
  }
  return "Ein anderer Verlauf-Prozess";
};
