import type { Laufversuch } from "@verlauf/store";
import type { Auftragsdeps } from "./auftragsdeps.ts";

const HALTEZEIT_MS = 120_000;

const haltezeitOf = ({ haltezeitMs }: Auftragsdeps): number => haltezeitMs ?? HALTEZEIT_MS;

/** Until when a run is held from now on. */
export const gehaltenBis = (deps: Auftragsdeps, jetzt: Date): string =>
  new Date(jetzt.getTime() + haltezeitOf(deps)).toISOString();

/** Gives signs of life until released; aborts the work when the run has become another process's. */
export const halte = (
  deps: Auftragsdeps,
  versuch: Laufversuch,
): { readonly signal: AbortSignal; readonly release: () => void } => {
  const controller = new AbortController();
  const timer = setInterval(() => {
    const jetzt = deps.uhr();
    deps.store.halteLauf(versuch, jetzt.toISOString(), gehaltenBis(deps, jetzt)).then(
      (own) => {
        if (!own) controller.abort(new Error(`the run ${versuch.kennung} is another process's`));
      },
      // a database that is away for a moment is met again by the work itself
      () => undefined,
    );
  }, haltezeitOf(deps) / 4);
  timer.unref();
  return { signal: controller.signal, release: () => clearInterval(timer) };
};
