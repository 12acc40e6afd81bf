import { connect, type Socket } from "node:net";
import { Refusal } from "@verlauf/core";
import type { Backend } from "./backend.ts";
import { framesOver } from "./shared-frames.ts";
import { decode, encode, helloOf, type Message, type SharedReply, socketOf } from "./shared-protocol.ts";
import { turns } from "./turns.ts";
import { errorOf } from "./worker-client.ts";
import type { Answer } from "./worker-protocol.ts";

/** Uses the data through the process that holds them; undefined where none lets anybody in. */
export const joinData = async (daten: string, stand: string): Promise<Backend | undefined> => {
  const path = socketOf(daten);
  const socket = path === undefined ? undefined : await connectTo(path);
  return socket === undefined ? undefined : backendOver(socket, stand);
};

const connectTo = (path: string): Promise<Socket | undefined> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once("error", () => resolve(undefined));
    socket.once("connect", () => resolve(socket));
  });

const otherVersion = (): Refusal =>
  new Refusal(
    "Der Verlauf-Server läuft noch in einer anderen Fassung als dieser Befehl. Bitte den Server neu starten und den Befehl dann noch einmal aufrufen.",
  );

const lost = (): Refusal =>
  new Refusal(
    "Die Verbindung zum Verlauf-Server ist abgebrochen, während der Befehl lief. Bitte nachsehen, was davon geschehen ist, und ihn sonst noch einmal aufrufen.",
  );

const backendOver = async (socket: Socket, stand: string): Promise<Backend> => {
  const frames = framesOver(socket);
  const pending = new Map<number, PromiseWithResolvers<Answer>>();
  const hello = Promise.withResolvers<string>();
  let greeted = false;
  let lastId = 0;
  let ended = false;

  frames.onFrame((frame) => {
    if (!greeted) {
      greeted = true;
      hello.resolve(frame.toString());
      return;
    }
    const reply = decode<SharedReply>(frame);
    const waiting = pending.get(reply.id);
    pending.delete(reply.id);
    if ("answer" in reply) waiting?.resolve(reply.answer);
    else waiting?.reject(errorOf(reply.failure));
  });
  socket.on("error", () => undefined);
  socket.on("close", () => {
    ended = true;
    hello.reject(lost());
    for (const { reject } of pending.values()) reject(lost());
    pending.clear();
  });

  const ask = (asked: Message["ask"]): Promise<Answer> => {
    if (ended) return Promise.reject(lost());
    lastId += 1;
    const waiting = Promise.withResolvers<Answer>();
    pending.set(lastId, waiting);
    frames.send(encode({ id: lastId, ask: asked }));
    return waiting.promise;
  };
  const oneByOne = turns();
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      if (ended) resolve();
      socket.once("close", () => resolve());
      socket.end();
    });

  if ((await hello.promise) !== helloOf(stand)) {
    await close();
    throw otherVersion();
  }
  return {
    send: ask,
    turn: (work) =>
      oneByOne(async () => {
        await ask("turn");
        try {
          return await work();
        } finally {
          if (!ended) frames.send(encode({ id: 0, ask: "free" }));
        }
      }),
    close,
  };
};
