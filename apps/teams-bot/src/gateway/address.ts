import * as z from "zod";
import { type Activity, tenantOf } from "./activity.ts";
import type { ChatAddress, Scope } from "./chat-gateway.ts";

const place = z.object({
  serviceUrl: z.url(),
  channelId: z.string(),
  conversationId: z.string(),
  scope: z.enum(["personal", "group", "channel"]),
  tenantId: z.string(),
  botId: z.string(),
  /** The team that a channel belongs to: its roster is the channel's. */
  teamId: z.string().optional(),
});

/** What an address holds: the same for both gateways, so that a house can change over and keep its chats. */
export type Place = z.infer<typeof place>;

export const addressOf = (where: Place): ChatAddress => ({ v: 1, ref: where });

export const placeOf = ({ ref }: ChatAddress): Place => place.parse(ref);

/** Where an activity was sent; answers go there, and later messages too. */
export const placeOfActivity = (activity: Activity): Place => ({
  serviceUrl: activity.serviceUrl,
  channelId: activity.channelId,
  conversationId: activity.conversation.id,
  scope: scopeOf(activity.conversation),
  tenantId: tenantOf(activity) ?? "",
  botId: activity.recipient.id,
  ...(typeof activity.channelData?.team?.id === "string" && { teamId: activity.channelData.team.id }),
});

// what doesn't say that it is a chat of two is taken for one in which others read along
const scopeOf = ({ conversationType, isGroup }: Activity["conversation"]): Scope => {
  if (conversationType === "personal") return "personal";
  const isUntold = (conversationType ?? "") === "";
  return conversationType === "groupChat" || (isUntold && isGroup === true) ? "group" : "channel";
};
