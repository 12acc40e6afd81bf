import { createServer, type IncomingMessage } from "node:http";
import { listen, shut } from "./listen.ts";

type Json = Readonly<Record<string, unknown>>;

interface ConnectorCall {
  readonly method: string;
  /** After the service URL: "/v3/conversations/…", decoded. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Json | undefined;
}

/** "hang" takes the call and never answers, "break" takes it and cuts the line; undefined is answered as usual. */
export type ConnectorAnswer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | "hang"
  | "break"
  | undefined;

export interface FakeConnector {
  readonly serviceUrl: string;
  readonly calls: () => readonly ConnectorCall[];
  /** Waits until at least so many calls have come. */
  readonly arrived: (count: number) => Promise<readonly ConnectorCall[]>;
  readonly answer: (give: (call: ConnectorCall, nth: number) => ConnectorAnswer) => void;
  /** Forgets calls and answers. */
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

// the real one's addresses have a region too
const REGION = "/emea";

/** The Bot Connector, on a port of this machine. */
export const openFakeConnector = async (): Promise<FakeConnector> => {
  const waiting = new Set<() => void>();
  let calls: ConnectorCall[] = [];
  let give: (call: ConnectorCall, nth: number) => ConnectorAnswer = () => undefined;

  const server = createServer(async (request, response) => {
    const call = await callOf(request);
    calls.push(call);
    const answer = give(call, calls.length) ?? usual(call, calls.length);
    for (const look of waiting) look();
    if (answer === "hang") return;
    if (answer === "break") {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { "Content-Type": "application/json", ...answer.headers });
    response.end(answer.body === undefined ? "" : JSON.stringify(answer.body));
  });
  const base = await listen(server);

  return {
    serviceUrl: `${base}${REGION}/`,
    calls: () => calls,
    arrived: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (calls.length < count) return;
          waiting.delete(look);
          resolve(calls);
        };
        waiting.add(look);
        look();
      }),
    answer: (next) => {
      give = next;
    },
    reset: () => {
      calls = [];
      give = () => undefined;
    },
    close: () => shut(server),
  };
};

const callOf = async (request: IncomingMessage): Promise<ConnectorCall> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const text = Buffer.concat(parts).toString("utf8");
  const { authorization } = request.headers;
  return {
    method: request.method ?? "",
    path: decodeURIComponent(request.url ?? "").replace(REGION, ""),
    authorization,
    body: text === "" ? undefined : JSON.parse(text),
  };
};

const usual = ({ method, path }: ConnectorCall, nth: number): Exclude<ConnectorAnswer, string | undefined> => {
  if (method === "POST" && path === "/v3/conversations") return { status: 201, body: { id: `a:new-${nth}` } };
  if (method === "POST") return { status: 201, body: { id: `activity-${nth}` } };
  return { status: 200, body: { id: `activity-${nth}` } };
};
