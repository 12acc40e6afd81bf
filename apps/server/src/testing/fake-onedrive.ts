import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakeOneDrive {
  /** Where a file of that name is put, or lies. */
  readonly urlOf: (name: string) => string;
  readonly put: (name: string, inhalt: Buffer) => void;
  /** What has arrived there. */
  readonly get: (name: string) => Buffer | undefined;
  readonly close: () => void;
}

/** What Teams would do with files, on this machine: takes what is put there and gives it back. */
export const openFakeOneDrive = async (): Promise<FakeOneDrive> => {
  const files = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? "").slice(1));
    if (request.method === "GET") {
      const inhalt = files.get(name);
      response.writeHead(inhalt === undefined ? 404 : 200).end(inhalt);
      return;
    }
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      files.set(name, Buffer.concat(parts));
      response.writeHead(201).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: (name) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}`,
    put: (name, inhalt) => void files.set(name, inhalt),
    get: (name) => files.get(name),
    close: () => void server.close(),
  };
};
