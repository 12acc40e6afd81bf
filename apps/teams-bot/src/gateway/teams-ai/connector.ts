import type { Answered, Connector } from "../connector-calls.ts";
import type { ConnectorClient } from "./bot-adapter.ts";

type Client = ConnectorClient["conversations"];

/** The library's client as both gateways use theirs. */
export const connectorOf = ({ conversations }: ConnectorClient): Connector => ({
  // the library's types call every field of every channel there
  post: async (conversationId, activity) => {
    const body = activity as unknown as Parameters<Client["sendToConversation"]>[1];
    return (await conversations.sendToConversation(conversationId, body)).id;
  },
  remove: (conversationId, activityId) => conversations.deleteActivity(conversationId, activityId),
  open: async (chat) => {
    const body = chat as unknown as Parameters<Client["createConversation"]>[0];
    return (await conversations.createConversation(body)).id;
  },
  member: (conversationId, memberId) => conversations.getConversationMember(conversationId, memberId),
});

/** What the library's error says of the Connector's answer. */
export const answeredOf = (error: unknown): Answered | undefined => {
  if (!isAnswered(error)) return undefined;
  return { status: error.statusCode, retryAfter: error.response?.headers.get("retry-after") };
};

interface RestError {
  readonly statusCode: number;
  readonly response?: { readonly headers: { readonly get: (name: string) => string | undefined } };
}

const isAnswered = (error: unknown): error is RestError =>
  error instanceof Error && "statusCode" in error && typeof error.statusCode === "number";
