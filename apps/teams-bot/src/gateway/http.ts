import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ChatGateway } from "./chat-gateway.ts";
import { isLoopback } from "./loopback.ts";

const LARGEST_KIB = 512;

interface ChatRoutesOptions {
  /** For a gateway without tokens: who calls this machine by a foreign name is refused, such as a page in a browser. */
  readonly onlyLoopback?: boolean;
}

/** The address at which the Connector delivers; everything else is left to others. */
export const chatRoutes = (
  gateway: Pick<ChatGateway, "receive">,
  { onlyLoopback = false }: ChatRoutesOptions = {},
): Hono => {
  const app = new Hono();

  const limit = bodyLimit({
    maxSize: LARGEST_KIB * 1024,
    onError: (context) =>
      problem(
        context,
        "zu-gross",
        "Die Anfrage ist zu groß",
        `Auf einmal werden höchstens ${LARGEST_KIB} KiB angenommen.`,
      ),
  });

  app.post("/api/messages", limit, async (context) => {
    if (onlyLoopback && !isLoopback(context.req.url)) return context.body(null, 401, NOTHING_KEPT);
    // a page in somebody's browser may post text anywhere without asking, but no JSON
    if (!/^application\/json\b/i.test(context.req.header("Content-Type") ?? "")) return unreadable(context);
    const body = await bodyOf(context);
    if (body === undefined) return unreadable(context);
    const result = await gateway.receive(context.req.header("Authorization") ?? "", body.json);
    if (result.body !== undefined) return context.body(JSON.stringify(result.body), result.status, JSON_HEADERS);
    return result.status === 400 ? unreadable(context) : context.body(null, result.status, NOTHING_KEPT);
  });

  return app;
};

const NOTHING_KEPT = { "Cache-Control": "no-store" } as const;
const JSON_HEADERS = { ...NOTHING_KEPT, "Content-Type": "application/json; charset=utf-8" } as const;
const PROBLEM_HEADERS = { ...NOTHING_KEPT, "Content-Type": "application/problem+json; charset=utf-8" } as const;

const bodyOf = async (context: Context): Promise<{ readonly json: unknown } | undefined> => {
  try {
    return { json: JSON.parse(await context.req.text()) };
  } catch {
    return undefined;
  }
};

const unreadable = (context: Context): Response =>
  problem(context, "nicht-lesbar", "Die Anfrage ist nicht lesbar", "Hier kommen nur Nachrichten aus Teams an.");

const STATUS = { "nicht-lesbar": 400, "zu-gross": 413 } as const;

const problem = (context: Context, art: keyof typeof STATUS, title: string, detail: string): Response => {
  const status = STATUS[art];
  const body = { type: `urn:verlauf:problem:${art}`, title, status, detail };
  return context.body(JSON.stringify(body), status, PROBLEM_HEADERS);
};
