import * as z from "zod";
import type { Activity } from "./activity.ts";
import { addressOf, placeOfActivity } from "./address.ts";
import type { BotEvent, SentFile, UploadTarget } from "./chat-gateway.ts";

type Json = Readonly<Record<string, unknown>>;

/** What an activity asks of the bot. */
export type Incoming =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "action"; readonly data: Json; readonly invoke: boolean }
  | { readonly kind: "files"; readonly files: readonly SentFile[]; readonly text: string }
  | { readonly kind: "consent"; readonly context: Json; readonly upload: UploadTarget | null }
  | { readonly kind: "installed"; readonly installed: boolean }
  /** Nothing that the bot answers: somebody types, likes or corrects a message. */
  | { readonly kind: "ignored" }
  /** An invoke that the bot doesn't know. */
  | { readonly kind: "unknown" }
  /** An invoke whose content isn't what its name promises. */
  | { readonly kind: "malformed" };

export const eventOf = (activity: Activity): BotEvent => {
  const place = placeOfActivity(activity);
  return {
    activityId: activity.id ?? undefined,
    tenantId: place.tenantId,
    scope: place.scope,
    sender: { objectId: activity.from.aadObjectId ?? undefined, teamsId: activity.from.id },
    chat: addressOf(place),
  };
};

export const incomingOf = (activity: Activity): Incoming => {
  switch (activity.type) {
    case "message":
      return messageOf(activity);
    case "invoke":
      return invokeOf(activity);
    case "installationUpdate":
      return installationOf(activity.action);
    case "conversationUpdate":
      return membershipOf(activity);
    default:
      return { kind: "ignored" };
  }
};

const json = z.record(z.string(), z.unknown());

const FILE = "application/vnd.microsoft.teams.file.download.info";
const fileContent = z.object({ downloadUrl: z.url() });

const messageOf = ({ text, value, attachments }: Activity): Incoming => {
  const files = (attachments ?? []).flatMap(({ contentType, name, content }) => {
    const read = contentType === FILE ? fileContent.safeParse(content) : undefined;
    return read?.success === true ? [{ name: name ?? "", downloadUrl: read.data.downloadUrl }] : [];
  });
  if (files.length > 0) return { kind: "files", files, text: text ?? "" };
  const data = json.safeParse(value);
  if (data.success) return { kind: "action", data: data.data, invoke: false };
  return { kind: "text", text: text ?? "" };
};

const executeValue = z.object({ action: z.object({ data: json.nullish() }) });

const consentValue = z.object({
  action: z.enum(["accept", "decline"]),
  context: json.nullish(),
  uploadInfo: z
    .object({
      uploadUrl: z.string(),
      contentUrl: z.string(),
      name: z.string(),
      uniqueId: z.string(),
      fileType: z.string(),
    })
    .nullish(),
});

const invokeOf = ({ name, value }: Activity): Incoming => {
  if (name === "adaptiveCard/action") {
    const read = executeValue.safeParse(value).data;
    return read === undefined ? { kind: "malformed" } : { kind: "action", data: read.action.data ?? {}, invoke: true };
  }
  if (name === "fileConsent/invoke") {
    const read = consentValue.safeParse(value).data;
    if (read === undefined || (read.action === "accept") !== isGiven(read.uploadInfo)) return { kind: "malformed" };
    return { kind: "consent", context: read.context ?? {}, upload: read.uploadInfo ?? null };
  }
  return { kind: "unknown" };
};

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

// an upgrade says "add-upgrade" and "remove-upgrade": the app stays where it was
const installationOf = (action: string | null | undefined): Incoming =>
  action === "add" || action === "remove" ? { kind: "installed", installed: action === "add" } : { kind: "ignored" };

const membershipOf = ({ membersAdded, membersRemoved, recipient }: Activity): Incoming => {
  const isBot = ({ id }: { readonly id: string }): boolean => id === recipient.id;
  if ((membersAdded ?? []).some(isBot)) return { kind: "installed", installed: true };
  if ((membersRemoved ?? []).some(isBot)) return { kind: "installed", installed: false };
  return { kind: "ignored" };
};
