import { TENANT_ID } from "./credentials.ts";

type Json = Readonly<Record<string, unknown>>;

/** A message in a personal chat as the Connector delivers it; `over` replaces fields. */
export const messageActivity = (serviceUrl: string, over: Json = {}): Json => ({
  type: "message",
  id: "1700000000000",
  timestamp: "2026-11-20T09:00:00.000Z",
  localTimestamp: "2026-11-20T10:00:00.000+01:00",
  channelId: "msteams",
  serviceUrl,
  from: { id: "29:erika", name: "Erika Beispiel", aadObjectId: "aad-erika" },
  recipient: { id: "28:verlauf", name: "Verlauf" },
  conversation: { id: "a:chat", conversationType: "personal", tenantId: TENANT_ID },
  channelData: { tenant: { id: TENANT_ID } },
  locale: "de-DE",
  text: "Wer ist überfällig?",
  ...over,
});

/** An invoke, such as a pressed Action.Execute or the answer to a consent card. */
export const invokeActivity = (serviceUrl: string, name: string, value: Json, over: Json = {}): Json =>
  messageActivity(serviceUrl, { type: "invoke", name, text: undefined, value, ...over });

export const executeActivity = (serviceUrl: string, data: Json, over: Json = {}): Json =>
  invokeActivity(
    serviceUrl,
    "adaptiveCard/action",
    { action: { type: "Action.Execute", id: "knopf", verb: "verlauf", data }, trigger: "manual" },
    { replyToId: "card-1", ...over },
  );
