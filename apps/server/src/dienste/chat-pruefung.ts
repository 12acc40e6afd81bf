import { ABGELEHNT, type ChatGateway, isAbgelehnt } from "@verlauf/teams-bot";
import type { Pruefung } from "../ueberwachung/bereitschaft.ts";

type Outcome = Awaited<ReturnType<ChatGateway["send"] | ChatGateway["openPersonalChat"]>>;

interface Chatpruefung extends Pruefung {
  /** Takes notice of how the last delivery went. */
  readonly note: (outcome: Outcome) => void;
}

/** Whether Microsoft accepts the bot. A hint: mails and everything else go on without it. */
export const chatPruefung = (): Chatpruefung => {
  let isRefused = false;
  return {
    name: "Chat",
    isHinweis: true,
    note: (outcome) => {
      isRefused = isAbgelehnt(outcome) || (isRefused && outcome.kind !== "sent" && outcome.kind !== "open");
    },
    pruefe: async () => (isRefused ? ABGELEHNT : null),
  };
};
