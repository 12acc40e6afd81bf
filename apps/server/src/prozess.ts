import type { EventEmitter } from "node:events";
import type { Log } from "./log/log.ts";

/** What of a process ends it; tests put their own in its place. */
export interface Prozess extends Pick<EventEmitter, "on" | "off"> {
  readonly exit: (code: number) => void;
}

const SIGNALE = ["SIGINT", "SIGTERM"] as const;
const FAULTS = ["uncaughtException", "unhandledRejection"] as const;

/**
 * Waits until somebody ends the process, or a fault that nobody caught does; then stops in order. A second signal ends it
 * at once. Gives the exit code.
 */
export const waitForEnd = (
  prozess: Prozess,
  { log, stop, kulanzMs }: { readonly log: Log; readonly stop: () => Promise<void>; readonly kulanzMs: number },
): Promise<number> =>
  new Promise((resolve) => {
    let stopping = false;
    const end = (code: number): void => {
      if (stopping) return;
      stopping = true;
      const late = setTimeout(() => {
        log.warnung("ende.abgebrochen", { grund: "Nicht alles wurde rechtzeitig fertig." });
        prozess.exit(1);
      }, kulanzMs);
      stop().then(
        () => {
          clearTimeout(late);
          for (const signal of SIGNALE) prozess.off(signal, onSignal);
          for (const fault of FAULTS) prozess.off(fault, onFault);
          resolve(code);
        },
        (error: unknown) => {
          log.fehler("ende.gescheitert", error);
          prozess.exit(1);
        },
      );
    };
    const onSignal = (signal: string): void => {
      if (stopping) {
        log.warnung("ende.sofort", { signal });
        prozess.exit(1);
        return;
      }
      log.info("ende.angefordert", { signal });
      end(0);
    };
    const onFault = (error: unknown): void => {
      log.fehler("unerwartet", error);
      end(1);
    };
    for (const signal of SIGNALE) prozess.on(signal, onSignal);
    for (const fault of FAULTS) prozess.on(fault, onFault);
  });
