import { type Activity, readActivity } from "./activity.ts";
import { createAdmission } from "./admission.ts";
import type { ChatGateway, GatewayConfig, HttpResult } from "./chat-gateway.ts";
import type { Pending } from "./pending.ts";

/** What stands before every handler: who isn't let in gets a bare status, and never a reason. */
export const createReception = (
  config: GatewayConfig,
  pending: Pending,
  handle: (activity: Activity) => Promise<HttpResult>,
): ChatGateway["receive"] => {
  const admit = createAdmission(config);

  const receive = async (authorization: string, body: unknown): Promise<HttpResult> => {
    const activity = readActivity(body);
    if (activity === undefined) {
      config.noteRefused("no activity");
      return { status: 400 };
    }
    try {
      const refused = await admit(authorization, activity);
      if (refused === undefined) return await handle(activity);
      config.noteRefused(refused);
      return { status: 401 };
    } catch (error) {
      config.noteError("chat-request", error);
      return { status: 500 };
    }
  };

  return (authorization, body) => pending.track(receive(authorization, body));
};
