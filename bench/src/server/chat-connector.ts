import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";

/** Plays Microsoft's side: takes messages into chats, each after a while, and counts them. */
export interface ChatConnector {
  readonly serviceUrl: string;
  /** How often something was posted into each chat. */
  readonly counts: () => ReadonlyMap<string, number>;
  /** Resolves once so many have come in all. */
  readonly until: (total: number) => Promise<void>;
  /** How long the last message was. */
  readonly bytes: () => number;
  /** Messages a second, from the first to the last. */
  readonly perSecond: () => number;
  readonly close: () => Promise<void>;
}

export const startChatConnector = async (latencyMs: number): Promise<ChatConnector> => {
  const counts = new Map<string, number>();
  const waiting = new Set<() => void>();
  let total = 0;
  let first = 0;
  let last = 0;
  let bytes = 0;
  const server = createServer(async (request, response) => {
    const chat = /\/conversations\/([^/]+)\/activities/.exec(request.url ?? "")?.[1] ?? "";
    request.resume();
    await once(request, "end");
    last = performance.now();
    first ||= last;
    total += 1;
    bytes = Number(request.headers["content-length"]);
    counts.set(chat, (counts.get(chat) ?? 0) + 1);
    for (const wake of waiting) wake();
    await setTimeout(latencyMs);
    response.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify({ id: String(total) }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    counts: () => counts,
    bytes: () => bytes,
    until: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (total < wanted) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    perSecond: () => ((total - 1) / (last - first)) * 1000,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
