import { ConfigurationServiceClientCredentialFactory } from "botbuilder";
import type { GatewayAuth, GatewayConfig } from "../chat-gateway.ts";
import { inTime, NoToken } from "../no-token.ts";

type Factory = Pick<
  ConfigurationServiceClientCredentialFactory,
  "isValidAppId" | "isAuthenticationDisabled" | "createCredentials"
>;
type Credentials = Awaited<ReturnType<Factory["createCredentials"]>>;

/** How the bot shows the Connector who it is. */
export const createCredentials = ({ auth, endpoints, timeoutMs }: GatewayConfig): Factory => {
  if (auth === "anonymous") return new ConfigurationServiceClientCredentialFactory({});
  const sign = signing(auth, endpoints?.token);
  return {
    isValidAppId: async (appId) => appId === auth.appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (...asked) => {
      const inner = await sign(...asked);
      return {
        signRequest: async (request) => {
          try {
            return await inTime(inner.signRequest(request), timeoutMs);
          } catch (error) {
            throw new NoToken("no token for what goes out", { cause: error });
          }
        },
      };
    },
  };
};

const signing = (
  auth: GatewayAuth,
  token: (() => Promise<string>) | undefined,
): ((...asked: Parameters<Factory["createCredentials"]>) => Promise<Credentials>) => {
  if (token !== undefined) {
    return async () => ({
      signRequest: async (request) => {
        request.headers.set("authorization", `Bearer ${await token()}`);
        return request;
      },
    });
  }
  const house = { MicrosoftAppId: auth.appId, MicrosoftAppTenantId: auth.tenantId };
  const factory = new ConfigurationServiceClientCredentialFactory(
    auth.credentials.kind === "password"
      ? { ...house, MicrosoftAppType: "SingleTenant", MicrosoftAppPassword: auth.credentials.password }
      : { ...house, MicrosoftAppType: "UserAssignedMsi" },
  );
  return (...asked) => factory.createCredentials(...asked);
};
