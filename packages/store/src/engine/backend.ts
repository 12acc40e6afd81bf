import type { Answer, Request } from "./worker-protocol.ts";

/** What runs an embedded database's statements: a thread of this process, or the process that holds the data. */
export interface Backend {
  readonly send: (request: Request, transfer?: readonly ArrayBuffer[]) => Promise<Answer>;
  /** There is one connection: lets in one work after the other, in the order of asking. */
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}
