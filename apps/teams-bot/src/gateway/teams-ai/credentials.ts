import { ConfigurationServiceClientCredentialFactory } from "botbuilder";
import type { GatewayAuth, GatewayConfig } from "../chat-gateway.ts";

type Factory = Pick<
  ConfigurationServiceClientCredentialFactory,
  "isValidAppId" | "isAuthenticationDisabled" | "createCredentials"
>;
type Credentials = Awaited<ReturnType<Factory["createCredentials"]>>;

/** No token for what should go out, so that nothing went out. */
export class NoToken extends Error {
  override readonly name = "NoToken";
  /** Entra says no, and will again; otherwise it couldn't be asked. */
  readonly refused: boolean;

  constructor(message: string, options: { readonly cause: unknown }) {
    super(message, options);
    this.refused = isRefusal(options.cause);
  }
}

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

// asking Entra has no limit of its own
const inTime = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("Entra doesn't answer")), ms);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
};

const isRefusal = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const status = "statusCode" in error ? error.statusCode : "status" in error ? error.status : undefined;
  if (typeof status === "number") return status >= 400 && status < 500 && status !== 429;
  return "errorCode" in error && /^(invalid|unauthorized|access_denied)/.test(String(error.errorCode));
};
