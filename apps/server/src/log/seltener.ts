import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Log } from "./log.ts";

/** A warning for each reason at most once a minute: whoever knocks a thousand times must not flood the log. */
export const seltenerWarnen = (log: Pick<Log, "warnung">, ereignis: string): ((grund: string) => Promise<void>) => {
  const limit = new RateLimiterMemory({ points: 1, duration: 60 });
  return async (grund) => {
    const isFirst = await limit.consume(grund).then(
      () => true,
      () => false,
    );
    if (isFirst) log.warnung(ereignis, { grund });
  };
};
