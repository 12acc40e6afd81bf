import type { Identitaet, Protokolleintrag, Store } from "@verlauf/store";
import { EINORDNUNG, type Eigenvermerk } from "./einordnung.ts";
import { eintragOf, type Protokollant, stimmeOf } from "./protokollant.ts";

/**
 * The store with its changes logged: each change and its entry are one transaction. Several changes in one `transaktion`
 * become one block at its end, so that others wait for the log no longer than it takes to commit, and never in a circle.
 */
export const mitProtokoll = (store: Store, protokollant: Protokollant): Store => {
  const transaktion: Store["transaktion"] = async (work) => {
    // on the embedded engine nothing can be asked from outside once the transaction is open
    const stimme = await stimmeOf(protokollant);
    const { result, logged } = await store.transaktion(async (innen) => {
      const gesammelt: Gesammelt = { vermerke: [], eintraege: [], identitaeten: [...stimme.identitaeten] };
      const result = await work(collectingIn(innen, gesammelt));
      const jetzt = protokollant.uhr();
      const eigene = gesammelt.vermerke
        .filter((vermerk) => !isSaid(vermerk, gesammelt.eintraege))
        .map((vermerk) => eintragOf(vermerk, stimme, jetzt));
      const eintraege = [...eigene, ...gesammelt.eintraege];
      if (eintraege.length > 0) await innen.protokolliere(eintraege, gesammelt.identitaeten);
      return { result, logged: eintraege.length > 0 };
    });
    if (logged) protokollant.pseudonyme.bewahrt(stimme.identitaeten);
    return result;
  };
  const alone = changes(store, (name, werte) => transaktion((innen) => call(innen, name, werte)));
  return { ...store, ...alone, transaktion };
};

interface Gesammelt {
  readonly vermerke: Eigenvermerk[];
  readonly eintraege: Protokolleintrag[];
  readonly identitaeten: Identitaet[];
}

/** Whoever logs an act in words of their own doesn't have it logged twice. */
const isSaid = ({ handlung, gegenstand }: Eigenvermerk, eintraege: readonly Protokolleintrag[]): boolean =>
  eintraege.some((eintrag) => eintrag.handlung === handlung && eintrag.gegenstand === gegenstand);

/** The store of a running transaction; what is to be logged waits for its end. */
const collectingIn = (innen: Store, { vermerke, eintraege, identitaeten }: Gesammelt): Store => {
  const collecting: Store = {
    ...innen,
    ...changes(innen, async (name, werte, noted) => {
      const ergebnis = await call(innen, name, werte);
      vermerke.push(...noted(ergebnis, ...werte));
      return ergebnis;
    }),
    protokolliere: async (neue, its = []) => {
      eintraege.push(...neue);
      identitaeten.push(...its);
    },
    transaktion: (work) => work(collecting),
  };
  return collecting;
};

type Vermerkt = (ergebnis: unknown, ...werte: readonly unknown[]) => readonly Eigenvermerk[];

// the methods are taken as they come; that each is said to change or not is what `Einordnung` asks for
const call = (store: Store, name: keyof Store, werte: readonly unknown[]): Promise<unknown> =>
  (store[name] as unknown as (...its: readonly unknown[]) => Promise<unknown>)(...werte);

/** The store's changing methods, in another form. */
const changes = (
  store: Store,
  change: (name: keyof Store, werte: readonly unknown[], noted: Vermerkt) => Promise<unknown>,
): Partial<Store> =>
  Object.fromEntries(
    Object.entries(EINORDNUNG).flatMap(([name, einordnung]) =>
      typeof einordnung === "function" && name in store
        ? [[name, (...werte: readonly unknown[]) => change(name as keyof Store, werte, einordnung as Vermerkt)]]
        : [],
    ),
  );
