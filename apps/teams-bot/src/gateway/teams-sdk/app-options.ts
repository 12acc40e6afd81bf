import { PUBLIC } from "@microsoft/teams.api";
import type { AppOptions, IPlugin } from "@microsoft/teams.apps";
import type { GatewayConfig } from "../chat-gateway.ts";

/** Everything that the library would else take from the process's environment is said, or it might open a back door. */
export const appOptions = ({ auth }: GatewayConfig): AppOptions<IPlugin> => ({
  ...identityOf(auth),
  cloud: PUBLIC,
  serviceUrl: "https://smba.trafficmanager.net/teams",
  dangerouslyAllowUnauthenticatedRequests: false,
  // it would log what people write
  logger: SILENT,
  state: false,
  telemetry: { agent365: false },
  activity: { mentions: { stripText: false } },
});

const NOBODY = "00000000-0000-0000-0000-000000000000";

const identityOf = (auth: GatewayConfig["auth"]): AppOptions<IPlugin> => {
  if (auth === "anonymous") return { clientId: NOBODY, tenantId: NOBODY, token: () => "" };
  const { appId: clientId, tenantId, credentials } = auth;
  return credentials.kind === "password"
    ? { clientId, tenantId, clientSecret: credentials.password }
    : { clientId, tenantId, managedIdentityClientId: clientId };
};

const nothing = (): void => undefined;

/** Keeps the library from writing to the console. */
export const SILENT: NonNullable<AppOptions<IPlugin>["logger"]> = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  log: nothing,
  child: () => SILENT,
};
