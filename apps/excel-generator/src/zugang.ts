import type { Konfiguration } from "@verlauf/intake";
import type { OpenOptions, Store } from "@verlauf/store";
import { lesezugriffeIn, pseudonymeIn, type Zugang, zugangFuer } from "@verlauf/use-cases";
import {
  type Datenoptionen,
  datenOrdner,
  type Hausoptionen,
  haeuserOf,
  withDatenbestand,
  withStore,
} from "./datenort.ts";
import type { Umgebung } from "./umgebung.ts";

/**
 * Does the work through the gate, as whoever holds the data. What was read is in the log before the work's result is
 * given to anybody.
 */
export const throughZugang = async <T>(
  store: Store,
  haeuser: readonly Konfiguration[],
  options: Datenoptionen,
  umgebung: Umgebung,
  work: (zugang: Zugang) => Promise<T>,
): Promise<T> => {
  const { uhr } = umgebung;
  const pseudonyme = pseudonymeIn(store, { uhr });
  const lesezugriffe = lesezugriffeIn(
    // written when the work is done, and told by failing
    { store, pseudonyme, uhr, wecke: () => () => undefined, melde: () => undefined },
    { laengstensMs: Number.POSITIVE_INFINITY },
  );
  const zugang = zugangFuer(
    { store, haeuser, daten: datenOrdner(options, umgebung), uhr, protokoll: { pseudonyme, lesezugriffe } },
    { art: "betrieb", konto: umgebung.nutzer() },
  );
  const result = await work(zugang);
  await lesezugriffe.schliesse();
  return result;
};

/** Opens the data, where there are any, and the gate to them. */
export const withZugang = <T>(
  options: Hausoptionen,
  umgebung: Umgebung,
  work: (zugang: Zugang) => Promise<T>,
  open: OpenOptions = {},
): Promise<T> => {
  const haeuser = haeuserOf(options);
  return withDatenbestand(options, umgebung, (store) => throughZugang(store, haeuser, options, umgebung, work), open);
};

/** The same also where there are no data yet. */
export const withNeuemZugang = <T>(
  options: Hausoptionen,
  umgebung: Umgebung,
  work: (zugang: Zugang) => Promise<T>,
): Promise<T> => {
  const haeuser = haeuserOf(options);
  return withStore(options, umgebung, (store) => throughZugang(store, haeuser, options, umgebung, work));
};
