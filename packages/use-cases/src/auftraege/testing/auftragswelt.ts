import type { IsoDate } from "@verlauf/core";
import type { Konfiguration } from "@verlauf/intake";
import type { Sendungsstand, Store } from "@verlauf/store";
import { tagInBerlin } from "../../berlin.ts";
import { monatsstand } from "../../fallpruefung/auswertung/monatsstand.ts";
import { zufallsziffern } from "../../fallpruefung/stichprobe/handelnde.ts";
import { zieheStichproben } from "../../fallpruefung/stichprobe/ziehe-stichproben.ts";
import { findUeberfaellige } from "../../kontaktdichte/ueberfaellig.ts";
import { forecast } from "../../kontaktdichte/vorschau.ts";
import type { Zugang } from "../../zugang/zugang.ts";
import { type Auftragsdeps, nurSatz } from "../auftragsdeps.ts";
import { fuehreAus, type Laufausgang } from "../fuehre-aus.ts";
import { tick } from "../tick.ts";

/** A process that does jobs, with a clock that a test sets. */
export interface Auftragswelt {
  readonly deps: Auftragsdeps;
  readonly fehler: unknown[];
  stelle: (instant: string) => void;
  /** Looks once, and does whatever can be begun, until there is nothing more. */
  readonly arbeite: () => Promise<readonly Laufausgang[]>;
}

/** What the jobs ask of the gate, answered by the use-cases without files. */
const gateOver = (store: Store, haeuser: readonly Konfiguration[], uhr: () => Date): Zugang => {
  const deps = { store, haeuser };
  const heute = (): IsoDate => tagInBerlin(uhr());
  const gate: Partial<Zugang> = {
    ziehe: (auftrag) =>
      zieheStichproben(deps, { ...auftrag, heute: heute(), von: "system:auftraege", zufall: zufallsziffern }),
    legeFrageboegenAb: async () => ({ dateien: [], faellelisten: [], hinweise: [] }),
    legeAuswertungAb: async () => ({ bezeichnung: "", datei: "", saetze: [], hinweise: [] }),
    stand: (frage) => monatsstand(deps, { ...frage, heute: heute() }),
    zahlen: async ({ stichtag, dienststelle }) => {
      const { zaehlung, datenstand, bemerkungen } = await findUeberfaellige(deps, { stichtag, dienststelle });
      const teams = ["412", "413"].map((team) => ({
        dienststelle: dienststelle ?? "",
        team,
        zaehlung,
        nichtInBetreuung: 0,
      }));
      return { stichtag, datenstand, bemerkungen, teams, gesamt: zaehlung };
    },
    vorschau: (frage) => forecast(deps, frage),
  };
  return gate as Zugang;
};

export const auftragswelt = (
  store: Store,
  haeuser: readonly Konfiguration[],
  given: Partial<Auftragsdeps> = {},
): Auftragswelt => {
  let now = new Date(0);
  const fehler: unknown[] = [];
  const uhr = (): Date => now;
  const deps: Auftragsdeps = {
    store,
    haeuser,
    uhr,
    oeffneZugang: () => gateOver(store, haeuser, uhr),
    meldeFehler: (error) => {
      fehler.push(error);
      return "8F3K2";
    },
    handler: { loeschung: async () => nurSatz("Nichts war zu löschen."), wartung: async () => nurSatz("Gepflegt.") },
    sicherungUm: null,
    ...given,
  };
  return {
    deps,
    fehler,
    stelle: (instant) => {
      now = new Date(instant);
    },
    arbeite: async () => {
      const done: Laufausgang[] = [];
      for (;;) {
        const { startbar } = await tick(deps);
        const [next] = startbar;
        if (next === undefined) return done;
        for (const { kennung } of startbar) done.push(await fuehreAus(deps, kennung));
      }
    },
  };
};

/** All messages that were ever planned, oldest first. */
export const allSendungen = async (store: Store): Promise<readonly Sendungsstand[]> =>
  (await store.sendungen({ hoechstens: 100_000 })).toReversed();
