import type { Zustellung } from "@verlauf/store";
import type { SendOutcome } from "../gateway/chat-gateway.ts";

const PAUSE_SEKUNDEN = 30;

/** What became of a message in the chat, for the outbox. */
export const zustellungOf = (outcome: SendOutcome): Zustellung => {
  switch (outcome.kind) {
    case "sent":
      return { art: "gesendet", ...(outcome.activityId !== "" && { beleg: outcome.activityId }) };
    case "throttled":
      return {
        art: "spaeter",
        grund: "Microsoft bittet um eine Pause.",
        nachSekunden: outcome.afterSeconds ?? PAUSE_SEKUNDEN,
        pause: "kanal",
      };
    case "blocked":
      return { art: "gesperrt", grund: "Verlauf ist für diese Person in Teams nicht installiert oder blockiert." };
    case "gone":
      return { art: "gesperrt", grund: "Den Chat mit dieser Person gibt es nicht mehr." };
    case "too-big":
      return { art: "gescheitert", grund: "Die Nachricht ist für den Chat zu groß." };
    case "transient":
      return { art: "spaeter", grund: "Der Chat ist gerade nicht zu erreichen." };
    case "unknown":
      return { art: "unbekannt", grund: "Der Chat hat nicht geantwortet. Vielleicht ist die Nachricht angekommen." };
    case "rejected":
      return {
        art: "gescheitert",
        grund: isAbgelehnt(outcome)
          ? ABGELEHNT
          : `Der Chat nimmt die Nachricht nicht an${outcome.status === undefined ? "" : ` (${outcome.status})`}.`,
      };
  }
};

export const ABGELEHNT =
  "Microsoft lehnt die Anmeldung des Bots ab. Bitte „appId“, „mandanten“ und das Kennwort prüfen (verlauf.yaml, Abschnitt chat).";

const UNAUTHORIZED = 401;

/** Whether it is the bot that is refused, and so every message; without a status Entra gave no token. */
export const isAbgelehnt = (outcome: { readonly kind: string; readonly status?: number | undefined }): boolean =>
  outcome.kind === "rejected" && (outcome.status === undefined || outcome.status === UNAUTHORIZED);
