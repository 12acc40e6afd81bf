import { TeamsAdapter } from "@microsoft/teams-ai/lib/TeamsAdapter.js";
import type { ConfigurationBotFrameworkAuthentication, TurnContext } from "botbuilder";
import type { Activity } from "../activity.ts";
import type { GatewayConfig } from "../chat-gateway.ts";
import { createCredentials } from "./credentials.ts";

/** The library's client of the Connector. */
export type ConnectorClient = Awaited<
  ReturnType<ReturnType<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>["create"]>
>;

/** The Connector at one of its service URLs. */
export type ConnectorAt = (serviceUrl: string) => Promise<ConnectorClient>;

/**
 * The library's adapter without its ways in and out: whoever is let in was checked before, and the Connector is
 * called once, within a time, and nowhere else than at the address given.
 */
export class BotAdapter extends TeamsAdapter {
  readonly connectorAt: ConnectorAt;
  private readonly identity: ReturnType<TeamsAdapter["createClaimsIdentity"]>;

  constructor(config: GatewayConfig) {
    const appId = config.auth === "anonymous" ? "" : config.auth.appId;
    super(appId === "" ? {} : { MicrosoftAppId: appId }, createCredentials(config));
    this.identity = this.createClaimsIdentity(appId);

    const factory = this.botFrameworkAuthentication.createConnectorFactory(this.identity);
    const open = new Map<string, Promise<ConnectorClient>>();
    this.connectorAt = (serviceUrl) => {
      const known = open.get(serviceUrl) ?? tamed(factory.create(serviceUrl), config.timeoutMs);
      open.set(serviceUrl, known);
      return known;
    };
  }

  /** Runs a turn for an activity that was let in. */
  async handle(activity: Activity, turn: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.processActivity(
      { audience: "", claimsIdentity: this.identity, connectorFactory: { create: this.connectorAt } },
      // the library's type calls every field of every channel there
      activity as unknown as TurnContext["activity"],
      turn,
    );
  }
}

interface Pipeline {
  readonly removePolicy: (named: { readonly name: string }) => unknown;
  readonly addPolicy: (policy: {
    readonly name: string;
    readonly sendRequest: (
      request: { timeout: number },
      next: (request: { timeout: number }) => Promise<unknown>,
    ) => Promise<unknown>;
  }) => void;
}

// by itself the client repeats a POST on 5xx, follows redirects with the bot's token and waits for ever
const tamed = async (made: Promise<ConnectorClient>, timeoutMs: number): Promise<ConnectorClient> => {
  const connector = await made;
  // the library has no door to its own pipeline
  const { pipeline } = (connector as unknown as { readonly client: { readonly pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: "defaultRetryPolicy" });
  pipeline.removePolicy({ name: "redirectPolicy" });
  pipeline.addPolicy({
    name: "timeout",
    sendRequest: (request, next) => {
      request.timeout = timeoutMs;
      return next(request);
    },
  });
  return connector;
};
