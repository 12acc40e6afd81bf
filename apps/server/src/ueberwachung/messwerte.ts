import { daysBetween } from "@verlauf/core";
import type { Store } from "@verlauf/store";
import { tagInBerlin } from "@verlauf/use-cases";
import type { Messwert } from "./metriken.ts";

const MOST = 1000;

/** How the work stands: ages and counts over all offices together. */
export const messwerte = (store: Store, uhr: () => Date): readonly Messwert[] => [
  {
    name: "verlauf_datenstand_alter_tage",
    help: "Alter der Daten in Tagen, bei mehreren Dienststellen der ältesten",
    lies: async () => {
      const heute = tagInBerlin(uhr());
      const ages = (await store.deliveryFor(heute)).map(({ datenstand }) => daysBetween(datenstand, heute));
      return ages.length === 0 ? null : Math.max(...ages);
    },
  },
  {
    name: "verlauf_auftraege_faellig",
    help: "Aufträge, die beginnen können",
    lies: async () => (await store.startbareLaeufe(uhr().toISOString())).length,
  },
  {
    name: "verlauf_auftraege_gescheitert",
    help: "Gescheiterte Aufträge, höchstens 1000",
    lies: async () => (await store.laeufe({ zustand: "gescheitert", hoechstens: MOST })).length,
  },
];
