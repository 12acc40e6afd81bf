import { addressOf, type Place, placeOf } from "../address.ts";
import type { ChatGateway, GatewayConfig } from "../chat-gateway.ts";
import { memberOf } from "../member.ts";
import { activityOf } from "../outgoing.ts";
import { failureOf, failureOfNet, type SendFailure } from "../send-outcome.ts";
import type { Connector, ConnectorAt } from "./bot-adapter.ts";
import { NoToken } from "./credentials.ts";

type Activity = Parameters<Connector["conversations"]["sendToConversation"]>[1];

/** What the gateway asks of the Connector. */
export const createConnectorCalls = (
  { auth, noteError }: GatewayConfig,
  connectorAt: ConnectorAt,
): Pick<ChatGateway, "send" | "openPersonalChat" | "member"> => {
  const botId = auth === "anonymous" ? "28:verlauf" : `28:${auth.appId}`;

  return {
    send: async (chat, out) => {
      const place = placeOf(chat);
      const activity = { ...activityOf(out), ...framing(place) };
      try {
        const { conversations } = await connectorAt(place.serviceUrl);
        // the library's type calls every field of every channel there
        const { id } = await conversations.sendToConversation(place.conversationId, activity as unknown as Activity);
        return { kind: "sent", activityId: id ?? "" };
      } catch (error) {
        return failureFrom(error) ?? { kind: "sent", activityId: "" };
      }
    },

    openPersonalChat: async ({ objectId, tenantId, serviceUrl }) => {
      const asked = {
        isGroup: false,
        tenantId,
        bot: { id: botId, name: "" },
        members: [{ id: objectId, name: "" }],
        channelData: { tenant: { id: tenantId } },
      };
      try {
        const { conversations } = await connectorAt(serviceUrl);
        const { id } = await conversations.createConversation(
          asked as unknown as Parameters<Connector["conversations"]["createConversation"]>[0],
        );
        if (typeof id !== "string" || id === "") return { kind: "unknown" };
        const place = {
          serviceUrl,
          channelId: "msteams",
          conversationId: id,
          scope: "personal",
          tenantId,
          botId,
        } as const;
        return { kind: "open", chat: addressOf(place) };
      } catch (error) {
        return failureFrom(error) ?? { kind: "unknown" };
      }
    },

    member: async ({ chat, sender }) => {
      const { serviceUrl, conversationId, teamId } = placeOf(chat);
      try {
        const { conversations } = await connectorAt(serviceUrl);
        return memberOf(await conversations.getConversationMember(teamId ?? conversationId, sender.teamsId));
      } catch (error) {
        if (failureFrom(error)?.kind !== "gone") noteError("chat-roster", error);
        return undefined;
      }
    },
  };
};

const framing = ({ serviceUrl, channelId, conversationId, botId }: Place) => ({
  serviceUrl,
  channelId,
  conversation: { id: conversationId },
  from: { id: botId },
  locale: "de-DE",
});

interface Answered {
  readonly statusCode: number;
  readonly response?: { readonly headers: { readonly get: (name: string) => string | undefined } };
}

const isAnswered = (error: unknown): error is Answered =>
  error instanceof Error && "statusCode" in error && typeof error.statusCode === "number";

/** undefined where the Connector accepted the message and only its answer can't be read. */
const failureFrom = (error: unknown): SendFailure | undefined => {
  if (error instanceof NoToken) return error.refused ? { kind: "rejected", status: undefined } : { kind: "transient" };
  if (!isAnswered(error)) return failureOfNet(error);
  if (error.statusCode < 300) return undefined;
  return failureOf(error.statusCode, error.response?.headers.get("retry-after"));
};
