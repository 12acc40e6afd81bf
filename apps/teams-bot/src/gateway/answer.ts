import type { Activity } from "./activity.ts";
import type { BotEvent, BotHandlers, ChatGateway, GatewayConfig, HttpResult, Outgoing } from "./chat-gateway.ts";
import type { ConnectorCalls } from "./connector-calls.ts";
import { eventOf, incomingOf } from "./incoming.ts";
import { createInstallationNews } from "./installations.ts";
import type { Pending } from "./pending.ts";

interface AnswerDeps {
  readonly handlers: BotHandlers;
  readonly noteError: GatewayConfig["noteError"];
  readonly send: ChatGateway["send"];
  readonly remove: ConnectorCalls["remove"];
  readonly pending: Pending;
}

/** Has an activity that was let in handled, delivers what comes of it, and gives the answer to the request. */
export type Answer = (activity: Activity) => Promise<HttpResult>;

// a handler that has run is answered with 200 whatever became of its messages: delivered again, it would run twice
const DONE: HttpResult = { status: 200 };

export const createAnswer = ({ handlers, noteError, send, remove, pending }: AnswerDeps): Answer => {
  const isNews = createInstallationNews();

  const handled = async (work: Promise<readonly Outgoing[]>): Promise<readonly Outgoing[]> => {
    try {
      return await work;
    } catch (error) {
      const id = noteError("chat-handler", error);
      const text = `Das hat nicht geklappt. Die Kennung ${id} hilft Ihrer Verwaltung, den Grund zu finden.`;
      return [{ kind: "text", text }];
    }
  };

  // one by one, so that the order stays
  const deliver = async ({ chat }: BotEvent, outs: readonly Outgoing[]): Promise<void> => {
    for (const out of outs) {
      const outcome = await send(chat, out);
      if (outcome.kind !== "sent") {
        noteError("chat-reply", new Error(`an answer didn't arrive: ${outcome.kind}`));
        return;
      }
    }
  };

  const reply = async (event: BotEvent, work: Promise<readonly Outgoing[]>): Promise<HttpResult> => {
    await deliver(event, await handled(work));
    return DONE;
  };

  const pressed = async (event: BotEvent, work: Promise<readonly Outgoing[]>): Promise<HttpResult> => {
    const { shown, rest } = parted(event, await handled(work));
    await deliver(event, rest);
    return { status: 200, body: invokeBody(shown, rest) };
  };

  /** An offer that was answered asks no more, whatever became of the file: it can't be answered again. */
  const answered = async (event: BotEvent, offerId: string | undefined, work: Promise<readonly Outgoing[]>) => {
    await reply(event, work);
    if (offerId !== undefined) await remove(event.chat, offerId);
  };

  return async (activity) => {
    const event = eventOf(activity);
    const incoming = incomingOf(activity);
    switch (incoming.kind) {
      case "text":
        return await reply(event, handlers.onText(event, incoming.text));
      case "action": {
        const work = handlers.onAction(event, incoming.data);
        return await (incoming.invoke ? pressed(event, work) : reply(event, work));
      }
      case "files":
        return await reply(event, handlers.onFiles(event, incoming.files, incoming.text));
      case "consent":
        // Teams waits some seconds only, and a file may take longer
        void pending.track(
          answered(
            event,
            activity.replyToId ?? undefined,
            handlers.onFileConsent(event, { context: incoming.context, upload: incoming.upload }),
          ),
        );
        return DONE;
      case "installed":
        if (!isNews(activity.conversation.id, incoming.installed)) return DONE;
        return await reply(event, handlers.onInstalled(event, incoming.installed));
      case "ignored":
        return DONE;
      case "unknown":
        return { status: 501 };
      case "malformed":
        return { status: 400 };
    }
  };
};

/** What takes the place of the pressed card or is for whoever pressed it alone, and what goes into the chat. */
const parted = (
  { scope }: BotEvent,
  outs: readonly Outgoing[],
): { readonly shown: Outgoing | undefined; readonly rest: readonly Outgoing[] } => {
  const [first, ...others] = outs;
  // in a chat of two what was asked about stays there to go on from; where others read along it is for one person only
  const isShown =
    scope === "personal"
      ? first?.kind === "card" && first.replaces === true
      : first?.kind === "card" || first?.kind === "text";
  return isShown ? { shown: first, rest: others } : { shown: undefined, rest: outs };
};

const invokeBody = (shown: Outgoing | undefined, rest: readonly Outgoing[]): unknown => {
  if (shown?.kind === "card") {
    return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: shown.card };
  }
  const plain = rest.length > 0 ? "Die Antwort steht im Chat." : "Erledigt.";
  const value = shown?.kind === "text" ? shown.text : plain;
  return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value };
};
