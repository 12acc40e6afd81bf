import type { Log } from "./log/log.ts";

/** A part of the process that runs until it is stopped. */
export interface Dienst {
  readonly name: string;
  readonly start: () => Promise<void>;
  /** Takes nothing new and finishes what runs. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts them in this order; the promise gives what stops them in the opposite one. What has started is stopped again
 * where a later one can't, so that nothing half-started stays behind.
 */
export const startDienste = async (dienste: readonly Dienst[], log: Log): Promise<() => Promise<void>> => {
  const running: Dienst[] = [];
  const stopAll = async (): Promise<void> => {
    for (let dienst = running.pop(); dienst !== undefined; dienst = running.pop()) {
      try {
        await dienst.stop();
        log.info("dienst.beendet", { dienst: dienst.name });
      } catch (error) {
        // the others have their own things to finish
        log.fehler("dienst.nicht-beendet", error, { dienst: dienst.name });
      }
    }
  };
  try {
    for (const dienst of dienste) {
      await dienst.start();
      running.push(dienst);
      log.info("dienst.gestartet", { dienst: dienst.name });
    }
  } catch (error) {
    await stopAll();
    throw error;
  }
  return stopAll;
};
