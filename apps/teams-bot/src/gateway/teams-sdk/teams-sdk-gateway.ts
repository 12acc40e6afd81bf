import { App, type IHttpServerAdapter } from "@microsoft/teams.apps";
import type { Activity } from "../activity.ts";
import { createAnswer } from "../answer.ts";
import type { HttpResult, OpenGateway } from "../chat-gateway.ts";
import { createConnectorCalls } from "../connector-calls.ts";
import { incomingOf } from "../incoming.ts";
import { createPending } from "../pending.ts";
import { createReception } from "../reception.ts";
import { appOptions } from "./app-options.ts";
import { answeredOf, connectorOf } from "./connector.ts";
import { createTokens } from "./tokens.ts";

type Route = Parameters<IHttpServerAdapter["registerRoute"]>[2];

/** The chat on Teams SDK 2. */
export const openTeamsSdkGateway: OpenGateway = async (config, handlers) => {
  const pending = createPending();
  let route: Route | undefined;
  const app = new App({
    ...appOptions(config),
    // it brings a server of its own, which must not come up
    httpServerAdapter: {
      registerRoute: (_method, _path, handle) => {
        route = handle;
      },
    },
  });
  const tokens = createTokens(config, app.tokenProvider);
  const { remove, ...calls } = createConnectorCalls({
    config,
    connectorAt: async (serviceUrl) => connectorOf(serviceUrl, config.timeoutMs, tokens),
    answeredOf,
  });
  const answer = createAnswer({ handlers, noteError: config.noteError, send: calls.send, remove, pending });
  // the library hands on what was handed to it, and its type names every kind of activity
  app.use(({ activity }) => answer(activity as unknown as Activity));
  await app.initialize();

  const run = async (activity: Activity): Promise<HttpResult> => {
    // the library answers some by itself, and asks services of Microsoft's for it, such as for a sign-in
    if (!isOurs(activity)) return await answer(activity);
    if (route === undefined) throw new Error("the library registered no route");
    const result = await route({ body: activity, headers: {}, token: letIn(activity) });
    if (result.status === 500) throw new Error("the library failed to hand an activity on");
    return result as HttpResult;
  };
  return { receive: createReception(config, pending, run), ...calls, close: pending.settled };
};

const isOurs = (activity: Activity): boolean => {
  const { kind } = incomingOf(activity);
  return kind !== "unknown" && kind !== "malformed" && kind !== "ignored";
};

/** Who it comes from was checked before, and more strictly than the library does. */
const letIn = ({ serviceUrl }: Activity) =>
  ({ appId: "", from: "azure", fromId: "", serviceUrl, isExpired: () => false }) as const;
