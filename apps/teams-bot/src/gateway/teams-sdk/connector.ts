import { Client } from "@microsoft/teams.api";
import type { Answered, Connector } from "../connector-calls.ts";
import { SILENT } from "./app-options.ts";
import type { Tokens } from "./tokens.ts";

type Conversations = Client["conversations"];

/** The library's client of the Connector, within a time and nowhere else than at the address given. */
export const connectorOf = (serviceUrl: string, timeoutMs: number, tokens: Tokens): Connector => {
  const { conversations } = new Client(serviceUrl, {
    timeout: timeoutMs,
    token: tokens,
    logger: SILENT,
    interceptors: [
      {
        request: ({ config }) => {
          // a redirect would take the bot's token along
          config.maxRedirects = 0;
          return config;
        },
      },
    ],
  });
  return {
    // the library puts ids into addresses as they are, and its types call every field of every channel there
    post: async (conversationId, activity) => {
      const body = activity as unknown as Parameters<Conversations["createActivity"]>[1];
      const { id } = await conversations.createActivity(encodeURIComponent(conversationId), body);
      return id;
    },
    remove: (conversationId, activityId) =>
      conversations.deleteActivity(encodeURIComponent(conversationId), encodeURIComponent(activityId)),
    open: async (chat) => {
      const body = chat as unknown as Parameters<Conversations["create"]>[0];
      return (await conversations.create(body)).id;
    },
    member: (conversationId, memberId) =>
      conversations.getMemberById(encodeURIComponent(conversationId), encodeURIComponent(memberId)),
  };
};

interface HttpError {
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, unknown>> };
}

/** What the library's error says of the Connector's answer. */
export const answeredOf = (error: unknown): Answered | undefined => {
  if (!isAnswered(error)) return undefined;
  const { status, headers } = error.response;
  const retryAfter = headers["retry-after"];
  return { status, retryAfter: typeof retryAfter === "string" ? retryAfter : undefined };
};

const isAnswered = (error: unknown): error is HttpError =>
  error instanceof Error && "response" in error && typeof (error.response as { status?: unknown })?.status === "number";
