import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface Gegenstelle {
  readonly port: number;
  /** As the list of allowed hosts names it. */
  readonly host: string;
  /** How many connections were made to it. */
  readonly verbindungen: () => number;
}

const near = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

/** A certificate for localhost, made up for tests. */
export const ZERTIFIKAT = near("./localhost.pem");

/** A real receiver on this machine, gone when the test ends. */
export const gegenstelle = async (
  antworte: (anfrage: IncomingMessage, antwort: ServerResponse) => void,
  { tls = false }: { readonly tls?: boolean } = {},
): Promise<Gegenstelle> => {
  const server = tls
    ? createTlsServer({ cert: ZERTIFIKAT, key: near("./localhost.key") }, antworte)
    : createServer(antworte);
  let connections = 0;
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { port, host: `localhost:${port}`, verbindungen: () => connections };
};
