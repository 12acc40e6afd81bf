import { addressOf, type Place, placeOf } from "./address.ts";
import type { ChatAddress, ChatGateway, GatewayConfig } from "./chat-gateway.ts";
import { memberOf } from "./member.ts";
import { NoToken } from "./no-token.ts";
import { activityOf, type OutgoingActivity } from "./outgoing.ts";
import { failureOf, failureOfNet, type SendFailure } from "./send-outcome.ts";

/** An activity as it goes out, with where it goes. */
type FramedActivity = OutgoingActivity & ReturnType<typeof framing>;

/** The chat that is asked for. */
interface NewChat {
  readonly isGroup: false;
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly channelData: { readonly tenant: { readonly id: string } };
}

/** A library's client of the Connector at one service URL; each call is made once. */
export interface Connector {
  /** Gives the new activity's id. */
  readonly post: (conversationId: string, activity: FramedActivity) => Promise<string | undefined>;
  readonly remove: (conversationId: string, activityId: string) => Promise<unknown>;
  /** Gives the chat's id. */
  readonly open: (chat: NewChat) => Promise<unknown>;
  readonly member: (conversationId: string, memberId: string) => Promise<unknown>;
}

/** What the Connector answered, where an error comes of that. */
export interface Answered {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

interface ConnectorDeps {
  readonly config: GatewayConfig;
  readonly connectorAt: (serviceUrl: string) => Promise<Connector>;
  readonly answeredOf: (error: unknown) => Answered | undefined;
}

/** What a gateway asks of the Connector. */
export interface ConnectorCalls extends Pick<ChatGateway, "send" | "openPersonalChat" | "member"> {
  /** Takes a message of the bot's out of a chat; what keeps it there is noted, and matters to nobody. */
  readonly remove: (chat: ChatAddress, activityId: string) => Promise<void>;
}

export const createConnectorCalls = ({
  config: { auth, noteError },
  connectorAt,
  answeredOf,
}: ConnectorDeps): ConnectorCalls => {
  const botId = auth === "anonymous" ? "28:verlauf" : `28:${auth.appId}`;

  /** undefined where the Connector accepted the message and only its answer can't be read. */
  const failureFrom = (error: unknown): SendFailure | undefined => {
    if (error instanceof NoToken)
      return error.refused ? { kind: "rejected", status: undefined } : { kind: "transient" };
    const answered = answeredOf(error);
    if (answered === undefined) return failureOfNet(error);
    return answered.status < 300 ? undefined : failureOf(answered.status, answered.retryAfter);
  };

  return {
    send: async (chat, out) => {
      const place = placeOf(chat);
      try {
        const connector = await connectorAt(place.serviceUrl);
        const id = await connector.post(place.conversationId, { ...activityOf(out), ...framing(place) });
        return { kind: "sent", activityId: id ?? "" };
      } catch (error) {
        return failureFrom(error) ?? { kind: "sent", activityId: "" };
      }
    },

    remove: async (chat, activityId) => {
      const { serviceUrl, conversationId } = placeOf(chat);
      try {
        const connector = await connectorAt(serviceUrl);
        await connector.remove(conversationId, activityId);
      } catch (error) {
        const failure = failureFrom(error);
        if (failure !== undefined && failure.kind !== "gone") noteError("chat-remove", error);
      }
    },

    openPersonalChat: async ({ objectId, tenantId, serviceUrl }) => {
      try {
        const connector = await connectorAt(serviceUrl);
        const id = await connector.open({
          isGroup: false,
          tenantId,
          bot: { id: botId, name: "" },
          members: [{ id: objectId, name: "" }],
          channelData: { tenant: { id: tenantId } },
        });
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
        const connector = await connectorAt(serviceUrl);
        return memberOf(await connector.member(teamId ?? conversationId, sender.teamsId));
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
