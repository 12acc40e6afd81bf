import { isEigenerOrt, nimmAusOrdner, type Ordnerdeps, prepareOrte } from "@verlauf/use-cases";
import { ruhendeDateien } from "./ruhende-dateien.ts";

export interface Eingangsdeps extends Omit<Ordnerdeps, "isFertig"> {
  /** How often the folder is looked at; a file that has looked the same for twice as long is whole. */
  readonly alleSekunden: number;
  /** A fault of the folder or of ours: it is told, and the next round tries again. */
  readonly onFehler: (fehler: unknown) => void;
}

export interface Eingangsdienst {
  /** Waits for the round that runs; files that come in later lie there until the next start. */
  readonly stop: () => Promise<void>;
}

/**
 * Watches a folder and takes what comes in. By looking: network shares tell nobody that a file has come. Where the folder
 * isn't to be had at the start, the start fails.
 */
export const startEingang = async (deps: Eingangsdeps): Promise<Eingangsdienst> => {
  await prepareOrte(deps.eingang);
  const everyMs = deps.alleSekunden * 1000;
  const dateien = ruhendeDateien(deps.eingang, isEigenerOrt);
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const round = async (): Promise<void> => {
    try {
      await dateien.look(performance.now());
      await nimmAusOrdner({ ...deps, isFertig: (datei) => dateien.isRuhig(datei, everyMs * 2) });
    } catch (error) {
      deps.onFehler(error);
    }
  };
  let running = Promise.resolve();
  const next = (): void => {
    running = round().finally(() => {
      if (!stopped) timer = setTimeout(next, everyMs);
    });
  };
  next();

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
