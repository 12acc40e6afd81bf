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

/** The server as whom others meet who come second; it takes what lies in its folder by itself. */
export interface Halter {
  readonly server: { readonly eingang: string | null };
}

const holderFile = (daten: string): string => join(daten, "datenbank.pid");

/**
 * Keeps other processes away from a data directory, which the embedded database doesn't do itself: two of them would
 * silently lose each other's rows. The lock is an open transaction in a SQLite file, so the operating system frees it
 * however the process ends.
 */
const lockData = (daten: string, halter: Halter | undefined): DataLock => {
  const holder = holderFile(daten);
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(join(daten, "datenbank.sperre"), { timeout: 500 });
    file.exec("begin exclusive");
    writeFileSync(holder, JSON.stringify({ pid: process.pid, ...halter }));
  } catch (error) {
    file?.close();
    throw refusalOf(error, daten, holder);
  }
  const held = file;
  return { release: () => held.close() };
};

const LONGEST_PAUSE_MS = 1_000;

/** The same, but waits that long for a process that will be done soon, which a server isn't. */
export const lockDataWithin = async (daten: string, wartenMs: number, halter?: Halter): Promise<DataLock> => {
  const until = performance.now() + wartenMs;
  for (let pause = 50; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return lockData(daten, halter);
    } catch (error) {
      const left = until - performance.now();
      if (left <= 0 || !isHeld(error) || isHeldByServer(error, daten)) throw error;
      await setTimeout(Math.min(pause, left));
    }
  }
};

const isHeld = (error: unknown): boolean => {
  const cause = error instanceof Refusal ? error.cause : undefined;
  return cause instanceof Error && "errcode" in cause && cause.errcode === SQLITE_BUSY;
};

/** Whether what keeps this process away is the server, which won't be done soon. */
export const isHeldByServer = (error: unknown, daten: string): boolean =>
  isHeld(error) && holderOf(holderFile(daten)).eingang !== undefined;

const refusalOf = (error: unknown, daten: string, holder: string): unknown => {
  const { errcode, code } = error as { readonly errcode?: number; readonly code?: string };
  if (errcode === SQLITE_BUSY) return new Refusal(openedElsewhere(daten, holderOf(holder)), { cause: error });
  return fileRefusal(errcode === undefined ? code : ERRNO_OF_SQLITE[errcode & 0xff], daten, error) ?? error;
};

const openedElsewhere = (daten: string, { pid, eingang }: Holder): string => {
  const number = pid === undefined ? "" : ` (Prozess ${pid})`;
  if (eingang === undefined) {
    return `Diese Daten sind gerade geöffnet: Ein anderer Verlauf-Prozess${number} benutzt ${daten}. Warten Sie, bis er fertig ist, oder beenden Sie ihn; dann versuchen Sie es noch einmal.`;
  }
  const files =
    eingang === null ? "" : `, oder legen Sie die Dateien in den Ordner ${eingang}, dann übernimmt er sie selbst`;
  return `Diese Daten sind gerade geöffnet: Der Verlauf-Server${number} benutzt ${daten}. Beenden Sie ihn${files}.`;
};

interface Holder {
  readonly pid: number | undefined;
  /** Undefined where it isn't the server, null where that watches no folder. */
  readonly eingang: string | null | undefined;
}

const holderOf = (file: string): Holder => {
  try {
    const said: unknown = JSON.parse(readFileSync(file, "utf8"));
    // the number alone is what an earlier version wrote
    if (typeof said === "number") return { pid: said, eingang: undefined };
    const { pid, server } = said as { readonly pid: number } & Partial<Halter>;
    return { pid, eingang: server?.eingang };
  } catch {
    // the holder has just begun and hasn't written its number yet
    return { pid: undefined, eingang: undefined };
  }
};
