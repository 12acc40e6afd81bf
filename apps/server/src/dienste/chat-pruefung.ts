import type { ChatGateway } from "@verlauf/teams-bot";
import type { Pruefung } from "../ueberwachung/bereitschaft.ts";

type Outcome = Awaited<ReturnType<ChatGateway["send"] | ChatGateway["openPersonalChat"]>>;

interface Chatpruefung extends Pruefung {
  /** Takes notice of how the last delivery went. */
  readonly note: (outcome: Outcome) => void;
}

const UNAUTHORIZED = 401;

/** Whether Microsoft accepts the bot. A hint: mails and everything else go on without it. */
export const chatPruefung = (): Chatpruefung => {
  let isRefused = false;
  return {
    name: "Chat",
    isHinweis: true,
    note: (outcome) => {
      isRefused = isAuth(outcome) || (isRefused && outcome.kind !== "sent" && outcome.kind !== "open");
    },
    pruefe: async () =>
      isRefused
        ? "Microsoft lehnt die Anmeldung des Bots ab. Bitte „appId“, „mandanten“ und das Kennwort prüfen (verlauf.yaml, Abschnitt chat)."
        : null,
  };
};

// no status: Entra has given no token at all
const isAuth = (outcome: Outcome): boolean =>
  outcome.kind === "rejected" && (outcome.status === undefined || outcome.status === UNAUTHORIZED);
