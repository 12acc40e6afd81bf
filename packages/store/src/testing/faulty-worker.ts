// The embedded database's thread on a disk that fails: the file layer throws what `daten/stoerung.json` says, once
// there is such a file, and counts in `daten/fsync` what reaches the disk.

import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { workerData } from "node:worker_threads";

const { directory } = workerData as { readonly directory: string };
const daten = join(directory, "..");
const plan = join(daten, "stoerung.json");
const counter = fs.openSync(join(daten, "fsync"), "a");
const { existsSync, readFileSync, writeSync, fsyncSync, readSync } = fs;

const failing = (operation: string): void => {
  if (!existsSync(plan)) return;
  const { on, code } = JSON.parse(readFileSync(plan, "utf8")) as { readonly on: string; readonly code: string };
  if (on === operation) throw Object.assign(new Error(`${code}: injected`), { code });
};

Object.assign(fs, {
  writeSync: (...args: Parameters<typeof writeSync>) => {
    failing("write");
    return writeSync(...args);
  },
  readSync: (...args: Parameters<typeof readSync>) => {
    failing("read");
    return readSync(...args);
  },
  fsyncSync: (...args: Parameters<typeof fsyncSync>) => {
    failing("fsync");
    writeSync(counter, ".");
    fsyncSync(...args);
  },
});
syncBuiltinESMExports();

await import("../engine/embedded-worker.ts");
