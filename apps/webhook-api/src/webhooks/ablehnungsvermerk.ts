import type { Store } from "@verlauf/store";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Ablehnungsgrund } from "./unterschrift.ts";

export interface Vermerkdeps {
  readonly store: Pick<Store, "protokolliere">;
  readonly uhr: () => Date;
}

/** More of them say no more, and whoever floods this door must not flood the log. */
const PER_MINUTE = 60;

/** Notes in the log that a webhook was turned away, and for which reason; what it brought, isn't noted. */
export const createWebhookvermerk = ({ store, uhr }: Vermerkdeps) => {
  const limit = new RateLimiterMemory({ points: PER_MINUTE, duration: 60 });
  return async (grund: Ablehnungsgrund): Promise<void> => {
    const isRoom = await limit.consume(grund).then(
      () => true,
      () => false,
    );
    if (!isRoom) return;
    await store.protokolliere([
      {
        art: "sicherheit",
        handlung: "webhook.abgelehnt",
        wer: "unbekannt",
        rolle: null,
        einheit: null,
        gegenstand: grund,
        minute: `${uhr().toISOString().slice(0, 16)}Z`,
      },
    ]);
  };
};
