import { Application } from "@microsoft/teams-ai/lib/Application.js";
import { ActivityTypes, type TurnContext } from "botbuilder";
import type { Activity } from "../activity.ts";
import { createAnswer } from "../answer.ts";
import type { HttpResult, OpenGateway } from "../chat-gateway.ts";
import { createConnectorCalls } from "../connector-calls.ts";
import { createPending } from "../pending.ts";
import { createReception } from "../reception.ts";
import { BotAdapter } from "./bot-adapter.ts";
import { answeredOf, connectorOf } from "./connector.ts";

interface Turn {
  readonly activity: Activity;
  result: HttpResult | undefined;
}

const TURN = Symbol("turn");

/** The chat on @microsoft/teams-ai 1.7.4. */
export const openTeamsAiGateway: OpenGateway = async (config, handlers) => {
  const pending = createPending();
  const adapter = new BotAdapter(config);
  const { remove, ...calls } = createConnectorCalls({
    config,
    connectorAt: async (serviceUrl) => connectorOf(await adapter.connectorAt(serviceUrl)),
    answeredOf,
  });
  const answer = createAnswer({ handlers, noteError: config.noteError, send: calls.send, remove, pending });

  const application = new Application({
    adapter,
    // one timer is shared by all chats, and would show one's typing in another
    startTypingTimer: false,
    removeRecipientMention: false,
  });
  const isInvoke = async ({ activity }: TurnContext): Promise<boolean> => activity.type === ActivityTypes.Invoke;
  const take = async (context: TurnContext): Promise<void> => {
    const turn: Turn = context.turnState.get(TURN);
    turn.result = await answer(turn.activity);
  };
  // the library's own routes for cards and files show one person's card to another, or take the bot's token anywhere
  application.addRoute(isInvoke, take, true);
  application.addRoute(async (context) => !(await isInvoke(context)), take);

  const run = async (activity: Activity): Promise<HttpResult> => {
    const turn: Turn = { activity, result: undefined };
    await adapter.handle(activity, async (context) => {
      context.turnState.set(TURN, turn);
      await application.run(context);
    });
    if (turn.result === undefined) throw new Error("no route took the activity");
    return turn.result;
  };

  return { receive: createReception(config, pending, run), ...calls, close: pending.settled };
};
