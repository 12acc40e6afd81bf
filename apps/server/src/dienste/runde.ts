import type { Dienst } from "../dienst.ts";
import type { Log } from "../log/log.ts";

interface Rundenangaben {
  readonly name: string;
  readonly alleMs: number;
  /** One round; the signal asks it to begin nothing more. */
  readonly arbeit: (signal: AbortSignal) => Promise<void>;
  readonly log: Log;
}

/** Work that is looked for again and again. */
export interface Runde extends Dienst {
  /** Looks at once, or right after the round that runs. */
  readonly wecke: () => void;
}

/** One round after the other; a fault is logged, and the next round tries again. */
export const runde = ({ name, alleMs, arbeit, log }: Rundenangaben): Runde => {
  const ende = new AbortController();
  let running: Promise<void> | undefined;
  let isAsked = false;
  let timer: NodeJS.Timeout | undefined;

  const once = async (): Promise<void> => {
    try {
      await arbeit(ende.signal);
    } catch (error) {
      log.fehler("runde.gescheitert", error, { dienst: name });
    }
  };
  const go = (): void => {
    clearTimeout(timer);
    isAsked = false;
    running = once().finally(() => {
      running = undefined;
      if (ende.signal.aborted) return;
      if (isAsked) go();
      else timer = setTimeout(go, alleMs);
    });
  };
  return {
    name,
    start: async () => go(),
    wecke: () => {
      if (ende.signal.aborted) return;
      if (running === undefined) go();
      else isAsked = true;
    },
    stop: async () => {
      ende.abort();
      clearTimeout(timer);
      await running;
    },
  };
};
