import type { App } from "@microsoft/teams.apps";
import type { GatewayConfig } from "../chat-gateway.ts";
import { inTime, NoToken } from "../no-token.ts";

/** The token for what goes out; undefined where none is needed. */
export type Tokens = () => Promise<string | undefined>;

export const createTokens = ({ auth, endpoints, timeoutMs }: GatewayConfig, provider: App["tokenProvider"]): Tokens => {
  if (auth === "anonymous") return async () => undefined;
  const ask =
    endpoints?.token ??
    (async (): Promise<string> => {
      const token = await provider.getAppToken();
      if (token === null) throw new Error("no credentials");
      return token.toString();
    });
  return async () => {
    try {
      return await inTime(ask(), timeoutMs);
    } catch (error) {
      throw new NoToken("no token for what goes out", { cause: error });
    }
  };
};
