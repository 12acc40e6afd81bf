import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { zuAufwendig, zuGross } from "./ablehnung.ts";
import { GRENZEN } from "./grenzen.ts";
import type { Leseergebnis } from "./rueckgabe.ts";
import { type Antwort, entpacke } from "./uebergabe.ts";

/** Reads foreign workbooks one after the other in a thread of its own, and starts another when one had to be ended. */
export interface Leser {
  readonly leseMappe: (bytes: Uint8Array) => Promise<Leseergebnis>;
  readonly close: () => Promise<void>;
}

export interface Arbeitsgrenzen {
  /** Processor time for one file, in milliseconds. */
  readonly rechenzeit: number;
  readonly speicher: NonNullable<ConstructorParameters<typeof Worker>[1]>["resourceLimits"];
}

export const createLeser = (entry: URL, { rechenzeit, speicher }: Arbeitsgrenzen): Leser => {
  let thread: Promise<Worker> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const start = async (): Promise<Worker> => {
    // the process's own flags are none of the thread's
    const worker = new Worker(entry, { resourceLimits: { ...speicher }, execArgv: [] });
    await once(worker, "message");
    return worker;
  };
  const end = async (): Promise<void> => {
    const ending = thread;
    thread = undefined;
    await (await ending)?.terminate();
  };
  const read = async (bytes: Uint8Array): Promise<Leseergebnis> => {
    if (bytes.length > GRENZEN.dateiBytes) return { ok: false, satz: zuGross().message };
    thread ??= start();
    try {
      const worker = await thread;
      worker.ref();
      const answer = await ask(worker, bytes, rechenzeit);
      // an idle thread keeps no process from ending
      worker.unref();
      return answer.ok ? { ok: true, mappe: entpacke(answer.mappe) } : answer;
    } catch (error) {
      await end();
      if (isBeyondLimits(error)) return { ok: false, satz: zuAufwendig().message };
      throw error;
    }
  };
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  return { leseMappe: (bytes) => inTurn(() => read(bytes)), close: () => inTurn(end) };
};

const WATCH_EVERY_MS = 25;

const ask = async (worker: Worker, bytes: Uint8Array, rechenzeit: number): Promise<Antwort> => {
  const stop = new AbortController();
  const gone = (): void => stop.abort(new Error("the reading thread has ended"));
  worker.once("exit", gone);
  const before = await worker.cpuUsage();
  const watch = setInterval(async () => {
    // an answer that came in the meantime has ended the thread's use, not its life
    const used = await worker.cpuUsage(before).catch(() => undefined);
    if (used !== undefined && (used.user + used.system) / 1000 > rechenzeit) stop.abort(OUT_OF_TIME);
  }, WATCH_EVERY_MS);
  try {
    const answered = once(worker, "message", { signal: stop.signal });
    // a copy of these bytes alone: of a view the whole buffer behind it would be sent
    const copy = new Uint8Array(bytes);
    worker.postMessage(copy, [copy.buffer]);
    const [answer] = (await answered) as [Antwort];
    return answer;
  } catch (error) {
    throw error instanceof Error && error.name === "AbortError" ? stop.signal.reason : error;
  } finally {
    clearInterval(watch);
    worker.off("exit", gone);
  }
};

const OUT_OF_TIME = new Error("the file takes too much processor time");

const isBeyondLimits = (error: unknown): boolean =>
  error === OUT_OF_TIME || (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
