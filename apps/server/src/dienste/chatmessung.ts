import type { BotHandlers } from "@verlauf/teams-bot";

/** What happened in the chat, for counting; nothing of who it was or what was said. */
export interface Chatmessung {
  readonly art: "text" | "knopf" | "dateien" | "dateizusage" | "installation" | "erinnerung" | "abweisung";
  /** "beantwortet" or "fehler" for what came in; what became of it for what went out; why, for who wasn't let in. */
  readonly ergebnis: string;
}

/** The same handlers, counted. */
export const messendeHandlers = (handlers: BotHandlers, messe: (messung: Chatmessung) => void): BotHandlers => {
  const counted =
    <Args extends readonly unknown[], R>(art: Chatmessung["art"], handle: (...args: Args) => Promise<R>) =>
    async (...args: Args): Promise<R> => {
      try {
        const answer = await handle(...args);
        messe({ art, ergebnis: "beantwortet" });
        return answer;
      } catch (error) {
        messe({ art, ergebnis: "fehler" });
        throw error;
      }
    };
  return {
    onText: counted("text", handlers.onText),
    onAction: counted("knopf", handlers.onAction),
    onFiles: counted("dateien", handlers.onFiles),
    onFileConsent: counted("dateizusage", handlers.onFileConsent),
    onInstalled: counted("installation", handlers.onInstalled),
  };
};
