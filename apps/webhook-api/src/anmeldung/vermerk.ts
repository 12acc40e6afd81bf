import { RateLimiterMemory } from "rate-limiter-flexible";
import type { ApiDeps } from "../deps.ts";

/** More of them say no more, and whoever floods the API must not flood the log. */
const PER_MINUTE = 60;

/** Notes in the log that somebody was turned away; with what, isn't noted. */
export const createAblehnungsvermerk = ({ store, uhr }: Pick<ApiDeps, "store" | "uhr">) => {
  const limit = new RateLimiterMemory({ points: PER_MINUTE, duration: 60 });
  return async (): Promise<void> => {
    const isRoom = await limit.consume("api").then(
      () => true,
      () => false,
    );
    if (!isRoom) return;
    await store.protokolliere([
      {
        art: "sicherheit",
        handlung: "anmeldung.abgelehnt",
        wer: "unbekannt",
        rolle: null,
        einheit: null,
        gegenstand: null,
        minute: `${uhr().toISOString().slice(0, 16)}Z`,
      },
    ]);
  };
};
