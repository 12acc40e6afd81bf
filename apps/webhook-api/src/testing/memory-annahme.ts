import { readdir } from "node:fs/promises";
import { type AbgelehnteDatei, type Akteur, type Annahme, type Annahmestand, NichtGefunden } from "@verlauf/use-cases";

export interface MemoryAnnahme extends Annahme {
  /** What was handed over, with the names of its files. */
  readonly angenommen: readonly {
    readonly stand: Annahmestand;
    readonly akteur: Akteur;
    readonly dateien: readonly string[];
  }[];
  /** What is told as rejected. */
  readonly abgelehnte: AbgelehnteDatei[];
}

/** An acceptance that keeps what comes, and reads nothing in. */
export const memoryAnnahme = (): MemoryAnnahme => {
  const angenommen: { stand: Annahmestand; akteur: Akteur; dateien: readonly string[] }[] = [];
  const abgelehnte: AbgelehnteDatei[] = [];
  const find = (akteur: Akteur, id: string): Annahmestand => {
    const found = angenommen.find(({ stand }) => stand.id === id);
    if (found === undefined || JSON.stringify(found.akteur) !== JSON.stringify(akteur)) throw new NichtGefunden();
    return found.stand;
  };
  return {
    angenommen,
    abgelehnte,
    nimmAn: async (akteur, { art, ordner, datenstand }) => {
      const stand: Annahmestand = {
        id: String(angenommen.length + 1),
        art,
        zustand: "angenommen",
        datenstand,
        angenommenUm: "2026-11-02T08:00:00.000Z",
        fertigUm: null,
        meldungen: [],
        dateien: [],
        lieferungen: [],
      };
      angenommen.push({ stand, akteur, dateien: (await readdir(ordner)).sort() });
      return stand;
    },
    zeige: async (akteur, id) => find(akteur, id),
    abgelehnt: async (akteur, id) => {
      find(akteur, id);
      return abgelehnte;
    },
  };
};
