import type { Store } from "@verlauf/store";
import { eintragOf, stimmeOf } from "../protokoll/protokollant.ts";
import type { Pseudonyme } from "../protokoll/pseudonyme.ts";
import type { Akteur } from "../rechte/akteur.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { verwaltet } from "../rechte/verwaltet.ts";
import { type Gesichert, type Sicherungsangaben, sichere } from "./sichere.ts";

export interface Sicherungsverwaltung {
  readonly legeAn: (angaben: Sicherungsangaben) => Promise<Gesichert>;
  /** Notes in restored data what they were restored from. */
  readonly vermerkeWiederherstellung: (name: string) => Promise<void>;
}

/** For those whom no office bounds: a backup holds all offices' data. */
export const sicherungenFuer = (
  { store, uhr, pseudonyme }: { readonly store: Store; readonly uhr: () => Date; readonly pseudonyme: Pseudonyme },
  akteur: Akteur,
): Sicherungsverwaltung => {
  if (!verwaltet(akteur, null)) throw new NichtGefunden();
  return {
    legeAn: async (angaben) => sichere({ store, uhr }, angaben, await stimmeOf({ akteur, pseudonyme })),
    vermerkeWiederherstellung: async (name) => {
      const stimme = await stimmeOf({ akteur, pseudonyme });
      const vermerk = {
        art: "aenderung",
        handlung: "sicherung.wiederherstellen",
        einheit: null,
        gegenstand: name,
      } as const;
      await store.protokolliere([eintragOf(vermerk, stimme, uhr())], stimme.identitaeten);
    },
  };
};
