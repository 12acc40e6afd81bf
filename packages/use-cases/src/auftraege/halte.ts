import type { Laufversuch } from "@verlauf/store";
import type { Auftragsdeps } from "./auftragsdeps.ts";

/** A process that was killed lets go of its run after this long. */
export const LEASE_MS = 120_000;

export const gehaltenBis = (jetzt: Date): string => new Date(jetzt.getTime() + LEASE_MS).toISOString();

/** Gives signs of life until released; aborts the work when the run has become another process's. */
export const halte = (
  { store, uhr }: Auftragsdeps,
  versuch: Laufversuch,
): { readonly signal: AbortSignal; readonly release: () => void } => {
  const controller = new AbortController();
  const timer = setInterval(() => {
    const jetzt = uhr();
    store.halteLauf(versuch, jetzt.toISOString(), gehaltenBis(jetzt)).then(
      (own) => {
        if (!own) controller.abort(new Error(`the run ${versuch.kennung} is another process's`));
      },
      // a database that is away for a moment is met again by the work itself
      () => undefined,
    );
  }, LEASE_MS / 4);
  timer.unref();
  return { signal: controller.signal, release: () => clearInterval(timer) };
};
