import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Answer, Failure, Request } from "./worker-protocol.ts";

// What passes between the process that holds an embedded store and another one of the same account that uses it, too. The
// holder speaks first and says its version as text; all else is the worker's own protocol, in turns.

/** `turn`: asks for the one connection, and is answered when it is the asker's. `free`: gives it back; not answered. */
export interface Message {
  readonly id: number;
  readonly ask: "turn" | "free" | Request;
}

export type SharedReply =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly failure: Failure };

export const encode = (message: Message | SharedReply): Uint8Array => serialize(message);

export const decode = <T extends Message | SharedReply>(frame: Buffer): T => deserialize(frame) as T;

/** Two that differ in it don't understand each other, or would change the other's schema under it. */
export const helloOf = (stand: string): string => `verlauf 2; node ${process.versions.modules}; ${stand}`;

// what the operating systems' addresses of such sockets can hold
const LONGEST = 100;

/** Where the socket lies; undefined where there can be none. */
export const socketOf = (daten: string): string | undefined => {
  const path = join(daten, "befehle", "socket");
  return process.platform === "win32" || Buffer.byteLength(path) > LONGEST ? undefined : path;
};

/** The socket's folder is its owner's alone, whatever the data directory is: who gets in may do everything. */
export const makeSocketDirectory = async (daten: string): Promise<void> => {
  const directory = join(daten, "befehle");
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
};
