import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));

interface Logzeile {
  readonly level: string;
  readonly ereignis: string;
  readonly [feld: string]: unknown;
}

export interface Serverprozess {
  readonly pid: number | undefined;
  /** Every line of the log so far. */
  readonly zeilen: readonly Logzeile[];
  /** What it has said to whoever started it. */
  readonly fehlerausgabe: () => string;
  /** Resolves with the first such line, at once where it is there already; undefined where the process ends before it. */
  readonly zeile: (ereignis: string) => Promise<Logzeile | undefined>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly ende: Promise<number | null>;
}

/** The server's own process, as a house starts it; gone when the test ends. */
export const startProzess = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Serverprozess => {
  const child = spawn(process.execPath, [MAIN, ...args], {
    // nothing of the machine decides what is tested
    env: { ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return watch(child);
};

const watch = (child: ChildProcess): Serverprozess => {
  const zeilen: Logzeile[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const each of waiting) each();
  };
  let said = "";
  let ended = false;
  if (child.stdout !== null) {
    createInterface(child.stdout).on("line", (line) => {
      zeilen.push(JSON.parse(line));
      wake();
    });
  }
  child.stderr?.on("data", (chunk) => {
    said += String(chunk);
  });
  const ende = new Promise<number | null>((resolve) => {
    child.on("close", (code) => {
      ended = true;
      wake();
      resolve(code);
    });
  });
  return {
    pid: child.pid,
    zeilen,
    fehlerausgabe: () => said,
    zeile: (ereignis) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = zeilen.find((zeile) => zeile.ereignis === ereignis);
          if (found === undefined && !ended) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    signal: (signal) => void child.kill(signal),
    ende,
  };
};

/** A port that is free at this moment. */
export const freierPort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
