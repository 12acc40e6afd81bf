import type { Kanalname, Sendungsfilter, Sendungsstand, Sendungszahl, Sendungszustand, Store } from "@verlauf/store";
import { mitProtokoll } from "../protokoll/mit-protokoll.ts";
import type { Pseudonyme } from "../protokoll/pseudonyme.ts";
import type { Akteur } from "../rechte/akteur.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { verwaltet } from "../rechte/verwaltet.ts";

/** A message as those see it who look after the outbox: neither what it says nor to whom. */
export interface Sendungszeile {
  readonly nr: number;
  readonly schluessel: string;
  readonly kanal: Kanalname;
  readonly dienststelle: string;
  readonly zustand: Sendungszustand;
  /** ISO instants. */
  readonly seit: string;
  readonly naechsterVersuch: string | null;
  readonly versuche: number;
  readonly grund: string | null;
}

export interface Postausgangsfrage {
  readonly dienststelle?: string | undefined;
  readonly zustand?: Sendungszustand | undefined;
  readonly kanal?: Kanalname | undefined;
  readonly hoechstens: number;
}

export interface Postausgangsliste {
  readonly zahlen: readonly Sendungszahl[];
  /** Newest first. */
  readonly sendungen: readonly Sendungszeile[];
}

export interface Postausgangsverwaltung {
  readonly liste: (frage: Postausgangsfrage) => Promise<Postausgangsliste>;
  /** Plans it anew, and logs that somebody did. */
  readonly erneut: (nr: number) => Promise<Sendungszeile>;
}

/** The outbox of the offices that somebody administers. */
export const postausgangFuer = (
  { store, uhr, pseudonyme }: { readonly store: Store; readonly uhr: () => Date; readonly pseudonyme: Pseudonyme },
  akteur: Akteur,
): Postausgangsverwaltung => {
  const protokolliert = mitProtokoll(store, { akteur, uhr, pseudonyme });
  const find = async (nr: number): Promise<Sendungsstand> => {
    const stand = await store.sendung(nr);
    if (stand === undefined || !verwaltet(akteur, stand.dienststelle)) throw new NichtGefunden();
    return stand;
  };
  return {
    liste: async ({ dienststelle, ...frage }) => {
      if (!verwaltet(akteur, dienststelle ?? null)) throw new NichtGefunden();
      const filter: Sendungsfilter = { ...frage, dienststelle };
      return {
        zahlen: await store.sendungszahlen(dienststelle),
        sendungen: (await store.sendungen(filter)).map(zeileOf),
      };
    },
    erneut: async (nr) => {
      await find(nr);
      await protokolliert.erneut(nr, uhr().toISOString());
      return zeileOf(await find(nr));
    },
  };
};

const zeileOf = (stand: Sendungsstand): Sendungszeile => ({
  nr: stand.id,
  schluessel: stand.schluessel,
  kanal: stand.kanal,
  dienststelle: stand.dienststelle,
  zustand: stand.zustand,
  seit: stand.seit,
  naechsterVersuch: stand.naechsterVersuch,
  versuche: stand.versuche,
  grund: stand.grund,
});
