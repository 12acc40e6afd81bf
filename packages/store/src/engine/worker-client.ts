import { Worker } from "node:worker_threads";
import type { Answer, Failure, Reply, Request } from "./worker-protocol.ts";

/** A failure of the embedded database, with the errno of the file layer where that was the cause. */
export type EngineError = Error & { readonly code?: string | undefined; readonly fault?: string | undefined };

export interface WorkerClient {
  readonly send: (request: Request, transfer?: readonly ArrayBuffer[]) => Promise<Answer>;
  readonly terminate: () => Promise<void>;
}

/** Starts the thread and waits until its database is open. */
export const startWorker = async (entry: URL, directory: string): Promise<WorkerClient> => {
  const worker = new Worker(entry, { workerData: { directory } });
  const pending = new Map<number, PromiseWithResolvers<Answer>>();
  let lastId = 0;
  let broken: EngineError | undefined;

  const breakDown = (error: EngineError): void => {
    broken ??= error;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  const settle = (reply: Reply): void => {
    const waiting = pending.get(reply.id);
    pending.delete(reply.id);
    if ("answer" in reply) {
      waiting?.resolve(reply.answer);
      return;
    }
    const error = errorOf(reply.failure);
    waiting?.reject(error);
    if (reply.failure.dead) {
      breakDown(error);
      // it may be caught in a loop and would never end by itself
      void worker.terminate();
    }
  };
  worker.on("message", settle);
  worker.on("error", (error) => breakDown(error as Error));
  worker.on("exit", () => breakDown(new Error("the embedded database has ended")));

  const expect = (id: number): Promise<Answer> => {
    const waiting = Promise.withResolvers<Answer>();
    pending.set(id, waiting);
    return waiting.promise;
  };
  const terminate = async (): Promise<void> => {
    await worker.terminate();
  };

  try {
    await expect(0);
  } catch (error) {
    await terminate();
    throw error;
  }
  return {
    send: async (request, transfer = []) => {
      if (broken) throw broken;
      lastId += 1;
      const answer = expect(lastId);
      worker.postMessage({ id: lastId, request }, [...transfer]);
      return answer;
    },
    terminate,
  };
};

export const errorOf = ({ message, code, fault, stack }: Failure): EngineError =>
  Object.assign(new Error(message), { code, fault, stack: stack ?? message });
