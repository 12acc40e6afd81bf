import { Worker } from "node:worker_threads";
import type { Vordruck } from "./vordruck-oeffnen.ts";
import type { Auftrag, Geschrieben } from "./write-frageboegen.ts";

/** What a thread begins with. */
export interface Fadendaten {
  readonly schluessel: Uint8Array;
}

/** What a thread is sent: the prepared package where it isn't that of the message before. */
export interface Fadenauftrag {
  readonly vordruck: Vordruck | null;
  readonly auftraege: readonly Auftrag[];
}

/** Threads that fill questionnaires. */
export interface Schreibfaeden {
  readonly isFree: () => boolean;
  readonly isBusy: () => boolean;
  readonly send: (vordruck: Vordruck, auftraege: readonly Auftrag[]) => void;
  /** What one of them has written. */
  readonly next: () => Promise<readonly Geschrieben[]>;
  readonly close: () => Promise<void>;
}

/** One message that is worked on, and one that waits. */
const MESSAGES = 2;

interface Faden {
  readonly worker: Worker;
  open: number;
  vordruck: Vordruck | null;
}

const leastBusy = (faeden: readonly Faden[]): Faden =>
  faeden.reduce((least, faden) => (faden.open < least.open ? faden : least));

export const openFaeden = (count: number, schluessel: Uint8Array): Schreibfaeden => {
  const written: (readonly Geschrieben[])[] = [];
  const failures: unknown[] = [];
  let wake = (): void => {};
  const start = (): Faden => {
    const workerData: Fadendaten = { schluessel };
    const worker = new Worker(new URL("./schreibfaden.ts", import.meta.url), { workerData });
    const faden: Faden = { worker, open: 0, vordruck: null };
    worker.on("message", (message: readonly Geschrieben[]) => {
      faden.open--;
      written.push(message);
      wake();
    });
    worker.on("error", (error) => {
      failures.push(error);
      wake();
    });
    return faden;
  };
  const faeden: readonly Faden[] = Array.from({ length: count }, start);
  return {
    isFree: () => leastBusy(faeden).open < MESSAGES,
    isBusy: () => failures.length === 0 && (written.length > 0 || faeden.some(({ open }) => open > 0)),
    send: (vordruck, auftraege) => {
      const faden = leastBusy(faeden);
      const message: Fadenauftrag = { vordruck: faden.vordruck === vordruck ? null : vordruck, auftraege };
      faden.vordruck = vordruck;
      faden.open++;
      faden.worker.postMessage(message);
    },
    next: async () => {
      while (true) {
        if (failures.length > 0) throw failures[0];
        const message = written.shift();
        if (message !== undefined) return message;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close: async () => {
      await Promise.all(faeden.map(({ worker }) => worker.terminate()));
    },
  };
};
