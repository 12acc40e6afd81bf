import { onTestFinished } from "vitest";
import type { BotEvent, BotHandlers, ChatGateway, GatewayConfig, HttpResult, OpenGateway } from "../chat-gateway.ts";
import { messageActivity } from "../testing/activities.ts";
import { APP_ID, connectorClaims, TENANT_ID } from "../testing/credentials.ts";
import { type FakeConnector, openFakeConnector } from "../testing/fake-connector.ts";
import { type OpenIdServer, openOpenIdServer } from "../testing/openid-server.ts";
import { createSigningKey } from "../testing/signing-key.ts";

type Json = Readonly<Record<string, unknown>>;

/** Everything that a handler was told. */
interface Heard {
  readonly handler: keyof BotHandlers;
  readonly event: BotEvent;
  readonly told: readonly unknown[];
}

export interface Scene {
  readonly gateway: ChatGateway;
  readonly connector: FakeConnector;
  readonly openId: OpenIdServer;
  readonly heard: readonly Heard[];
  readonly errors: readonly { readonly event: string; readonly error: unknown }[];
  readonly refused: readonly string[];
  /** A message from here with a token as it should be; `over` replaces fields of the activity. */
  readonly write: (over?: Json) => Promise<HttpResult>;
  /** Any activity with a token as it should be. */
  readonly deliver: (activity: unknown) => Promise<HttpResult>;
}

export interface SceneOptions {
  readonly handlers?: Partial<BotHandlers>;
  readonly config?: Partial<GatewayConfig>;
}

/** Made once: keys take their time. */
export const KEYS = {
  right: createSigningKey("k1"),
  forged: createSigningKey("k1"),
  unpublished: createSigningKey("k9"),
  slack: createSigningKey("k2", ["slack"]),
};

export const ERROR_ID = "8F3K2";
export const TIMEOUT_MS = 500;

/** A gateway with its surroundings on this machine, gone when the test ends. */
export const openScene = async (
  open: OpenGateway,
  { handlers = {}, config = {} }: SceneOptions = {},
): Promise<Scene> => {
  const connector = await openFakeConnector();
  const openId = await openOpenIdServer([KEYS.right, KEYS.slack]);
  const heard: Heard[] = [];
  const errors: { event: string; error: unknown }[] = [];
  const refused: string[] = [];

  const gateway = await open(
    {
      auth: { appId: APP_ID, tenantId: TENANT_ID, credentials: { kind: "password", password: "nur-zum-testen" } },
      tenantIds: [TENANT_ID],
      noteError: (event, error) => {
        errors.push({ event, error });
        return ERROR_ID;
      },
      noteRefused: (reason) => {
        refused.push(reason);
      },
      timeoutMs: TIMEOUT_MS,
      endpoints: { openIdMetadata: openId.metadata, token: async () => "outgoing" },
      ...config,
    },
    listening(handlers, heard),
  );
  onTestFinished(async () => {
    await gateway.close();
    await Promise.all([connector.close(), openId.close()]);
  });

  const bearer = (): string => `Bearer ${KEYS.right.token(connectorClaims(connector.serviceUrl))}`;
  const deliver = (activity: unknown): Promise<HttpResult> => gateway.receive(bearer(), activity);
  return {
    gateway,
    connector,
    openId,
    heard,
    errors,
    refused,
    deliver,
    write: (over) => deliver(messageActivity(connector.serviceUrl, over)),
  };
};

const listening = (handlers: Partial<BotHandlers>, heard: Heard[]): BotHandlers => ({
  onText: async (event, text) => {
    heard.push({ handler: "onText", event, told: [text] });
    return (await handlers.onText?.(event, text)) ?? [];
  },
  onAction: async (event, data) => {
    heard.push({ handler: "onAction", event, told: [data] });
    return (await handlers.onAction?.(event, data)) ?? [];
  },
  onFiles: async (event, files, text) => {
    heard.push({ handler: "onFiles", event, told: [files, text] });
    return (await handlers.onFiles?.(event, files, text)) ?? [];
  },
  onFileConsent: async (event, answer) => {
    heard.push({ handler: "onFileConsent", event, told: [answer] });
    return (await handlers.onFileConsent?.(event, answer)) ?? [];
  },
  onInstalled: async (event, installed) => {
    heard.push({ handler: "onInstalled", event, told: [installed] });
    return (await handlers.onInstalled?.(event, installed)) ?? [];
  },
});
