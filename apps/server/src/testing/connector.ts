import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

interface Post {
  readonly path: string;
  readonly body: string;
}

export interface Nachgestellt {
  readonly serviceUrl: string;
  /** The first thing posted into a chat that holds a text; waits for it. */
  readonly postWith: (text: string) => Promise<Post>;
}

/** Plays Microsoft's side of the chat for one member of it: takes what is sent, and says who is there. */
export const startConnector = async (member: object): Promise<Nachgestellt> => {
  const posts: Post[] = [];
  const waiting = new Set<() => void>();
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    response.setHeader("content-type", "application/json");
    if (request.method === "GET") {
      response.end(JSON.stringify(member));
      return;
    }
    posts.push({ path: decodeURIComponent(request.url ?? ""), body: Buffer.concat(parts).toString() });
    response.writeHead(201).end(JSON.stringify({ id: `1:${posts.length}` }));
    for (const wake of waiting) wake();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    postWith: (text) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = posts.find(({ body }) => body.includes(text));
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
};
