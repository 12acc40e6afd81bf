import { rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Backend } from "./backend.ts";
import { framesOver } from "./shared-frames.ts";
import { decode, encode, helloOf, type Message, makeSocketDirectory, socketOf } from "./shared-protocol.ts";
import type { EngineError } from "./worker-client.ts";
import type { Answer, Failure } from "./worker-protocol.ts";

interface Sharing {
  readonly daten: string;
  /** This version's schema. */
  readonly stand: string;
  /** How long somebody may keep the connection and ask nothing: one who was stopped would stop everybody. */
  readonly idleMs?: number;
  /** How long who has the connection may go on once the end has been asked for. */
  readonly graceMs?: number;
}

const NOTHING: Answer = { rows: [], fields: [] };

/** Lets other processes of the same account use the database, each in its turn. Gives what ends that. */
export const shareData = async (
  backend: Pick<Backend, "send" | "turn">,
  { daten, stand, idleMs = 60_000, graceMs = 10_000 }: Sharing,
): Promise<() => Promise<void>> => {
  const path = socketOf(daten);
  if (path === undefined) throw new Error("no socket can lie here");
  await makeSocketDirectory(daten);
  // whoever held the data before may have been killed; now they are ours
  await rm(path, { force: true });
  const guests = new Set<Guest>();
  let closing = false;
  const server = createServer((socket) => {
    const guest = serve(socket, backend, { hello: helloOf(stand), idleMs, isClosing: () => closing });
    guests.add(guest);
    socket.on("close", () => void guests.delete(guest));
  });
  await listen(server, path);
  return async () => {
    closing = true;
    const ended = new Promise((resolve) => server.close(resolve));
    for (const guest of guests) if (!guest.isBusy()) guest.leave();
    const late = new AbortController();
    await Promise.race([ended, pause(graceMs, undefined, { signal: late.signal, ref: false })]);
    late.abort();
    for (const guest of guests) guest.leave();
    await ended;
  };
};

const listen = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => {
      server.off("error", reject);
      resolve();
    });
  });

interface Guest {
  /** Whether it has the connection. */
  readonly isBusy: () => boolean;
  readonly leave: () => void;
}

interface Hosting {
  readonly hello: string;
  readonly idleMs: number;
  readonly isClosing: () => boolean;
}

const serve = (
  socket: Socket,
  { send, turn }: Pick<Backend, "send" | "turn">,
  { hello, idleMs, isClosing }: Hosting,
): Guest => {
  const frames = framesOver(socket);
  let free: (() => void) | undefined;
  let hasTurn = false;
  let running = 0;
  let timer: NodeJS.Timeout | undefined;

  const watch = (): void => {
    clearTimeout(timer);
    if (hasTurn && running === 0) timer = setTimeout(() => socket.destroy(), idleMs).unref();
  };
  const reply = (id: number, result: { readonly answer: Answer } | { readonly failure: Failure }): void => {
    if (!socket.destroyed) frames.send(encode({ id, ...result }));
  };
  const take = (id: number): void => {
    const freed = Promise.withResolvers<void>();
    free = freed.resolve;
    void turn(async () => {
      if (socket.destroyed) return;
      hasTurn = true;
      watch();
      reply(id, { answer: NOTHING });
      await freed.promise;
      hasTurn = false;
      // whoever went away in the middle has left everything as it was
      if (socket.destroyed) await send({ op: "query", sql: "rollback", params: [] }).catch(() => undefined);
    });
  };
  const work = async ({ id, ask }: Message): Promise<void> => {
    if (typeof ask === "string" || ask.op === "close") throw new Error("no work for the database");
    running += 1;
    watch();
    try {
      reply(id, { answer: await send(ask) });
    } catch (error) {
      reply(id, { failure: failureOf(error) });
    } finally {
      running -= 1;
      watch();
    }
  };
  const handle = (message: Message): void => {
    if (message.ask === "turn") {
      if (free !== undefined) throw new Error("a turn within a turn");
      take(message.id);
    } else if (message.ask === "free") {
      free?.();
      free = undefined;
      hasTurn = false;
      watch();
      if (isClosing()) socket.end();
    } else {
      if (!hasTurn) throw new Error("a request out of turn");
      void work(message);
    }
  };

  socket.on("error", () => undefined);
  socket.on("close", () => {
    clearTimeout(timer);
    free?.();
  });
  frames.onFrame((frame) => {
    try {
      handle(decode<Message>(frame));
    } catch {
      // nobody of ours; its turn is over and what it did is undone
      socket.destroy();
    }
  });
  frames.send(Buffer.from(hello));
  return { isBusy: () => hasTurn, leave: () => void socket.destroy() };
};

const failureOf = (error: unknown): Failure => {
  const { message, code, fault, stack } = error as EngineError;
  return { message, code, fault, stack, dead: false };
};
