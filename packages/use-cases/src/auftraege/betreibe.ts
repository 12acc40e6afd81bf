import type { Warteschlange } from "@verlauf/store";
import type { Auftragsdeps } from "./auftragsdeps.ts";
import { fuehreAus } from "./fuehre-aus.ts";
import { checkHandler } from "./register.ts";
import { tick } from "./tick.ts";

const LAEUFE = "laeufe";
const TICK = "tick";
const JEDE_MINUTE = "* * * * *";
/** A run that can still be begun is offered again: its job may have met a moment at which it couldn't. */
const OFFER_AGAIN_MS = 300_000;

export interface Auftragsbetrieb {
  /** Looks at once, without waiting for the minute. */
  readonly tick: () => Promise<void>;
  /** How many jobs were given up and lie there for somebody to look at. */
  readonly tote: () => Promise<number>;
  /** Lets what runs come to its end. */
  readonly stop: () => Promise<void>;
}

export interface Betriebsangaben {
  readonly onFehler: (error: Error) => void;
  readonly pollSekunden?: number | undefined;
  readonly aufsichtSekunden?: number | undefined;
}

/** Does the month's work by itself: every minute one of the processes plans what is due, and any of them does it. */
export const betreibeAuftraege = async (deps: Auftragsdeps, angaben: Betriebsangaben): Promise<Auftragsbetrieb> => {
  checkHandler(deps);
  const queue = await deps.store.oeffneWarteschlange(angaben);
  const planAndSend = (): Promise<void> => sendStartable(deps, queue);
  await queue.arbeite(LAEUFE, async (kennung) => {
    const ausgang = await fuehreAus(deps, kennung);
    // the next one of the same lane needn't wait for the minute
    if (ausgang === "erledigt") await planAndSend();
    return ausgang === "gescheitert" ? "tot" : "erledigt";
  });
  await queue.planeCron(TICK, JEDE_MINUTE, planAndSend);
  await planAndSend();
  return { tick: planAndSend, tote: queue.tote, stop: queue.stop };
};

const sendStartable = async (deps: Auftragsdeps, queue: Warteschlange): Promise<void> => {
  const { startbar } = await tick(deps);
  const runde = Math.floor(deps.uhr().getTime() / OFFER_AGAIN_MS);
  await queue.sende(
    startbar.map(({ kennung, versuche }) => ({
      name: LAEUFE,
      kennung: `${kennung}#${versuche}#${runde}`,
      daten: kennung,
    })),
  );
};
