import type { Store } from "@verlauf/store";
import { minuteOf } from "@verlauf/use-cases";
import { RateLimiterMemory } from "rate-limiter-flexible";

export interface Vermerkdeps {
  readonly store: Pick<Store, "protokolliere">;
  readonly uhr: () => Date;
}

/** More of them say no more, and whoever floods a door must not flood the log. */
const PER_MINUTE = 60;

/** Notes in the log that somebody was turned away at a door, and for which reason; what they brought, isn't noted. */
export const createAblehnungsvermerk = (
  { store, uhr }: Vermerkdeps,
  handlung: "anmeldung.abgelehnt" | "webhook.abgelehnt",
) => {
  const limit = new RateLimiterMemory({ points: PER_MINUTE, duration: 60 });
  return async (grund: string | null = null): Promise<void> => {
    const isRoom = await limit.consume(grund ?? "").then(
      () => true,
      () => false,
    );
    if (!isRoom) return;
    await store.protokolliere([
      {
        art: "sicherheit",
        handlung,
        wer: "unbekannt",
        rolle: null,
        einheit: null,
        gegenstand: grund,
        minute: minuteOf(uhr()),
      },
    ]);
  };
};
