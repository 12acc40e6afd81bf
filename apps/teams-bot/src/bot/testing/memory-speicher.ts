import type { Chatadresse, Chatspeicher, Chatvorgang } from "@verlauf/store";

export interface MemorySpeicher extends Chatspeicher {
  readonly adressen: Map<string, Chatadresse>;
  readonly gespraeche: Map<string, { readonly stand: unknown; readonly bis: string }>;
  readonly vorgaenge: Map<string, Chatvorgang>;
  /** Everything that is kept, as text: for tests of what must not be in it. */
  readonly alles: () => string;
}

/** What the chat keeps, in memory. */
export const memorySpeicher = (): MemorySpeicher => {
  const adressen = new Map<string, Chatadresse>();
  const gespraeche = new Map<string, { readonly stand: unknown; readonly bis: string }>();
  const vorgaenge = new Map<string, Chatvorgang>();
  const pausen = new Map<string, Awaited<ReturnType<Chatspeicher["erinnerungspause"]>>>();
  return {
    adressen,
    gespraeche,
    vorgaenge,
    alles: () => JSON.stringify([...adressen.values(), ...gespraeche.values(), ...vorgaenge.values()]),
    merkeChatadresse: async (adresse) => void adressen.set(adresse.objektId, { ...adresse, gesperrt: false }),
    chatadresse: async ({ objektId, anmeldename }) =>
      adressen.get(objektId ?? "") ?? [...adressen.values()].find((each) => each.anmeldename === anmeldename),
    chatstand: async ({ objektId, schluessel, jetzt }) => {
      const kept = gespraeche.get(schluessel);
      const adresse = adressen.get(objektId);
      return {
        adresse,
        isFrisch: adresse?.gesperrt === false,
        gespraech: kept !== undefined && jetzt < kept.bis ? kept.stand : undefined,
      };
    },
    sperreChatadresse: async (objektId) => {
      const adresse = adressen.get(objektId);
      if (adresse !== undefined) adressen.set(objektId, { ...adresse, gesperrt: true });
    },
    vergissChatadresse: async (objektId) => void adressen.delete(objektId),
    setzeErinnerungspause: async (objektId, bis) => void pausen.set(objektId, bis),
    erinnerungspause: async (objektId) => pausen.get(objektId) ?? null,
    erinnerungspausen: async (tag) =>
      [...pausen].flatMap(([objektId, bis]) =>
        bis === null || bis < tag ? [] : [{ objektId, anmeldename: adressen.get(objektId)?.anmeldename ?? null }],
      ),
    irgendeineChatadresse: async (mandant) => [...adressen.values()].find((each) => each.mandant === mandant),
    merkeGespraech: async (schluessel, stand, bis) =>
      void gespraeche.set(schluessel, { stand: JSON.parse(JSON.stringify(stand)), bis }),
    gespraech: async (schluessel, jetzt) => {
      const kept = gespraeche.get(schluessel);
      return kept !== undefined && jetzt < kept.bis ? kept.stand : undefined;
    },
    legeVorgangAn: async (vorgang) =>
      void vorgaenge.set(vorgang.id, { ...vorgang, inhalt: JSON.parse(JSON.stringify(vorgang.inhalt)) }),
    nimmVorgang: async (id, objektId, jetzt) => {
      const vorgang = vorgaenge.get(id);
      if (vorgang === undefined || vorgang.objektId !== objektId || jetzt >= vorgang.bis) return undefined;
      vorgaenge.delete(id);
      return vorgang.inhalt;
    },
    raeumeChatAuf: async () => 0,
  };
};
