import { Refusal } from "@verlauf/core";
import { type Activity, tenantOf } from "./activity.ts";
import type { GatewayConfig } from "./chat-gateway.ts";
import { createTokenCheck } from "./connector-token.ts";
import { isLoopback } from "./loopback.ts";

/** Why a request isn't let in, for the log; undefined where it is. */
export type Admit = (authorization: string, activity: Activity) => Promise<string | undefined>;

/** Who may talk to the bot at all. Throws where the configuration would let in everybody or nobody. */
export const createAdmission = (config: GatewayConfig): Admit => {
  const tenants = new Set(config.tenantIds.map((id) => id.toLowerCase()));
  if (config.auth === "anonymous") {
    return async (_authorization, activity) => {
      if (!isLoopback(activity.serviceUrl)) return "service URL of another machine";
      return tenants.size === 0 ? undefined : foreign(activity, tenants);
    };
  }
  // without an app id a token for any bot would do
  if (config.auth.appId.trim() === "")
    throw new Refusal("Der Chat braucht eine App-ID (verlauf.yaml, Abschnitt chat).");
  if (tenants.size === 0) {
    throw new Refusal("Der Chat braucht mindestens eine Mandanten-ID (verlauf.yaml, Abschnitt chat).");
  }
  const check = createTokenCheck({
    appId: config.auth.appId,
    openIdMetadata: config.endpoints?.openIdMetadata,
    timeoutMs: config.timeoutMs,
  });
  return async (authorization, activity) => {
    const { serviceUrl } = activity;
    if (!serviceUrl.startsWith("https://") && !isLoopback(serviceUrl)) return "service URL without TLS";
    return (await check(authorization, activity)) ?? foreign(activity, tenants);
  };
};

const foreign = (activity: Activity, tenants: ReadonlySet<string>): string | undefined =>
  tenants.has(tenantOf(activity)?.toLowerCase() ?? "") ? undefined : "foreign tenant";
