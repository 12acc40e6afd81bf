import type { Annahmesatz, Store } from "@verlauf/store";

/** A process that was killed lets go after this long. */
const LEASE_MS = 120_000;

interface Held {
  readonly satz: Annahmesatz;
  readonly release: () => void;
}

/** Takes an acceptance for this process and keeps it until released; undefined where another one has it or it is done. */
export const hold = async (
  { store, uhr }: { readonly store: Store; readonly uhr: () => Date },
  id: string,
): Promise<Held | undefined> => {
  const until = (): string => new Date(uhr().getTime() + LEASE_MS).toISOString();
  const satz = await store.beginneAnnahme(id, uhr().toISOString(), until());
  if (satz === undefined) return undefined;
  const timer = setInterval(() => {
    // a database that is away for a moment is met again by the work itself
    store.halteAnnahme(satz, until()).catch(() => undefined);
  }, LEASE_MS / 4);
  timer.unref();
  return { satz, release: () => clearInterval(timer) };
};
