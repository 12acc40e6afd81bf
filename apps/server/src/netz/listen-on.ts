import { createServer, type RequestListener, type Server, STATUS_CODES } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { Refusal } from "@verlauf/core";
import { isLoopback, type Serverkonfiguration } from "@verlauf/intake";
import { adressliste } from "./adressliste.ts";
import type { Zertifikat } from "./zertifikat.ts";

export interface Lauscher {
  readonly port: number;
  /** For connections from now on. */
  readonly wechsleZertifikat: (zertifikat: Zertifikat) => void;
  /** Takes no more requests, finishes those that run, and cuts off what takes longer than the grace period. */
  readonly schliesse: (kulanzMs: number) => Promise<void>;
}

// Who sends a header byte by byte, or opens connections by the thousand, doesn't keep others away.
const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  // a delivery of the largest size over a slow line; the routes have limits of their own
  requestTimeout: 10 * 60_000,
  keepAliveTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
} as const;
const MAX_HEADERS = 100;
const MAX_CONNECTIONS = 2_000;
const MAX_REQUESTS_A_CONNECTION = 10_000;

const IDLE_CHECK_MS = 50;

/** Opens the port. Without a certificate only this machine and the named proxy get in. */
export const listenOn = async (
  { adresse, port, proxy }: Pick<Serverkonfiguration, "adresse" | "port" | "proxy">,
  zertifikat: Zertifikat | null,
  listener: RequestListener,
): Promise<Lauscher> => {
  const secure =
    zertifikat === null
      ? undefined
      : createSecureServer({ ...LIMITS, minVersion: "TLSv1.2", cert: zertifikat.cert, key: zertifikat.key }, listener);
  const server: Server = secure ?? createServer(LIMITS, listener);
  server.maxHeadersCount = MAX_HEADERS;
  server.maxConnections = MAX_CONNECTIONS;
  server.maxRequestsPerSocket = MAX_REQUESTS_A_CONNECTION;
  server.on("clientError", answerBroken);
  const isProxy = adressliste(proxy?.adressen ?? []);
  if (secure === undefined) {
    server.on("connection", (socket: Socket) => {
      const peer = socket.remoteAddress ?? "";
      if (!isLoopback(peer.replace(/^::ffff:/i, "")) && !isProxy(peer)) socket.destroy();
    });
  }
  await listen(server, port, adresse);
  return {
    port: (server.address() as AddressInfo).port,
    wechsleZertifikat: ({ cert, key }) => secure?.setSecureContext({ minVersion: "TLSv1.2", cert, key }),
    schliesse: (kulanzMs) => close(server, kulanzMs),
  };
};

const listen = (server: Server, port: number, adresse: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", (error) => reject(refusalOf(error, port, adresse)));
    server.listen({ port, host: adresse }, () => {
      server.removeAllListeners("error");
      resolve();
    });
  });

const refusalOf = (error: NodeJS.ErrnoException, port: number, adresse: string): Error => {
  switch (error.code) {
    case "EADDRINUSE":
      return new Refusal(
        `Der Anschluss ${port} auf ${adresse} ist schon belegt. Beenden Sie das andere Programm, oder nennen Sie in verlauf.yaml einen anderen (server.port).`,
        { cause: error },
      );
    case "EACCES":
      return new Refusal(
        `Den Anschluss ${port} darf dieses Konto nicht benutzen. Möglich ist einer ab 1024 (server.port).`,
        { cause: error },
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new Refusal(`Die Adresse ${adresse} hat dieser Rechner nicht (server.adresse).`, { cause: error });
    default:
      return error;
  }
};

const close = (server: Server, kulanzMs: number): Promise<void> =>
  new Promise((resolve) => {
    // a connection that is kept for a next request would hold the end up
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
    const late = setTimeout(() => server.closeAllConnections(), kulanzMs);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });

const SENTENCES: Readonly<Record<string, readonly [status: number, titel: string]>> = {
  HPE_HEADER_OVERFLOW: [431, "Die Kopfzeilen der Anfrage sind zu lang."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Die Anfrage kam nicht rechtzeitig an."],
};

// what isn't HTTP reaches no route
const answerBroken = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, title] = SENTENCES[error.code ?? ""] ?? [400, "Die Anfrage ist kein gültiges HTTP."];
  const body = JSON.stringify({ type: "about:blank", title, status });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
};
