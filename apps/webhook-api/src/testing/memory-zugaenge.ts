import type { Einmalantwort, NeuerSchluessel, Protokolleintrag, Schluesselsatz, Zugaenge } from "@verlauf/store";

/** Keys and requests in memory that answer as the store's do, with what was noted in the log. */
export interface MemoryZugaenge extends Zugaenge {
  readonly protokolliere: (eintraege: readonly Protokolleintrag[]) => Promise<void>;
  readonly eintraege: readonly Protokolleintrag[];
  readonly add: (neuer: NeuerSchluessel) => void;
}

interface Einmal {
  readonly anfrage: string;
  readonly gehaltenBis: string | null;
  readonly antwort: Einmalantwort | null;
  readonly giltBis: string;
}

export const memoryZugaenge = (): MemoryZugaenge => {
  const keys = new Map<string, Schluesselsatz>();
  const requests = new Map<string, Einmal>();
  const eintraege: Protokolleintrag[] = [];
  const change = (id: string, given: Partial<Schluesselsatz>): boolean => {
    const known = keys.get(id);
    if (known !== undefined) keys.set(id, { ...known, ...given });
    return known !== undefined;
  };
  const add = (neuer: NeuerSchluessel): void => {
    keys.set(neuer.id, { ...neuer, widerrufenAm: null, zuletztAm: null });
  };
  return {
    eintraege,
    add,
    protokolliere: async (more) => {
      eintraege.push(...more);
    },
    bewahreSchluessel: async (neuer) => add(neuer),
    schluessel: async (id) => keys.get(id),
    alleSchluessel: async () => [...keys.values()],
    widerrufe: async (id, am) => keys.get(id)?.widerrufenAm === null && change(id, { widerrufenAm: am }),
    benutzt: async (id, am) => {
      change(id, { zuletztAm: am });
    },
    beginneEinmal: async ({ schluessel, anfrage, jetzt, gehaltenBis, giltBis }) => {
      const known = requests.get(schluessel);
      const lapsed = known?.gehaltenBis !== null && (known?.gehaltenBis ?? "") <= jetzt && known?.anfrage === anfrage;
      if (known === undefined || known.giltBis <= jetzt || lapsed) {
        requests.set(schluessel, { anfrage, gehaltenBis, antwort: null, giltBis });
        return { art: "neu" };
      }
      if (known.anfrage !== anfrage) return { art: "andere" };
      return known.antwort === null ? { art: "laeuft" } : { art: "beantwortet", antwort: known.antwort };
    },
    beantworteEinmal: async (schluessel, antwort) => {
      const known = requests.get(schluessel);
      if (known !== undefined) requests.set(schluessel, { ...known, gehaltenBis: null, antwort });
    },
    vergissEinmal: async (schluessel) => {
      if (requests.get(schluessel)?.antwort === null) requests.delete(schluessel);
    },
    raeumeEinmalAuf: async (jetzt) => {
      for (const [key, { giltBis }] of requests) if (giltBis <= jetzt) requests.delete(key);
    },
  };
};
