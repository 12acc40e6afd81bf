import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { addMonths, Refusal } from "@verlauf/core";
import type { Store } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";
import type { Deps } from "../deps.ts";
import type { Lesezugriffe } from "../protokoll/lesezugriffe.ts";
import type { Akteur } from "../rechte/akteur.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import type { Annahme, NeueAnnahme } from "./annahme.ts";
import { ergebnisOf, standOf } from "./ergebnis.ts";
import { covers, reichweiteOf } from "./reichweite.ts";

export interface Annahmedeps extends Deps {
  readonly uhr: () => Date;
  /** The data with every change logged as the actor's. */
  readonly storeFuer: (akteur: Akteur) => Store;
  /** Rejected rows are whole rows of customers: who gets them is noted. */
  readonly lesezugriffe: Pick<Lesezugriffe, "vermerke">;
  /** Tells who reads in that something waits. What this misses is found at the next round. */
  readonly wecke: (id: string) => Promise<void>;
}

/** How long one can look up what became of something handed over. */
const AUFBEWAHRUNG_MONATE = 3;

/** By kind and key: the log knows more, and only together with others. */
const herkunftOf = (akteur: Akteur): string => {
  switch (akteur.art) {
    case "schluessel":
      return `schluessel:${akteur.id}`;
    case "system":
      return `system:${akteur.dienst}`;
    default:
      return akteur.art;
  }
};

const HANDLUNG = { lieferung: "lieferung.einspielen", frageboegen: "fragebogen.abgeben" } as const;

/** The acceptance of what is handed over, whichever way it comes. */
export const annahmeFuer = (deps: Annahmedeps): Annahme => {
  const { store, storeFuer, lesezugriffe, uhr, wecke } = deps;

  const nimmAn = async (akteur: Akteur, neue: NeueAnnahme) => {
    const reichweite = reichweiteOf(akteur, HANDLUNG[neue.art]);
    if (reichweite?.length === 0) throw new NichtGefunden();
    if (neue.art === "lieferung" && neue.datenstand === null) {
      throw new Refusal("Zu einer Lieferung gehört der Tag, von dem die Daten sind. Bitte „datenstand“ angeben.");
    }
    const jetzt = uhr();
    const id = neue.id ?? randomUUID();
    // one that is known already was handed over by the same folder, in a round that was stopped
    await storeFuer(akteur).bewahreAnnahme({
      ...neue,
      id,
      von: herkunftOf(akteur),
      dienststellen: reichweite ?? null,
      angenommenUm: jetzt.toISOString(),
      loeschenAm: addMonths(tagInBerlin(jetzt), AUFBEWAHRUNG_MONATE),
    });
    await wecke(id);
    const satz = await store.annahme(id);
    if (satz === undefined) throw new Error("what was just kept is gone");
    return standOf(satz);
  };

  const find = async (akteur: Akteur, id: string) => {
    const satz = await store.annahme(id);
    if (satz === undefined || !covers(reichweiteOf(akteur, "lieferung.lesen"), satz.dienststellen)) {
      throw new NichtGefunden();
    }
    return satz;
  };

  return {
    nimmAn,
    zeige: async (akteur, id) => standOf(await find(akteur, id)),
    abgelehnt: async (akteur, id) => {
      const { abgelehntIn, lieferungen } = ergebnisOf(await find(akteur, id));
      if (abgelehntIn === null) return [];
      const offices = lieferungen.map(({ dienststelle }) => dienststelle);
      const einheit = offices.length === 1 ? (offices[0] ?? null) : null;
      lesezugriffe.vermerke(akteur, { handlung: "lieferung.lesen", einheit, gegenstand: id });
      const names = await readdir(abgelehntIn).catch((error: NodeJS.ErrnoException) => {
        // their time has come
        if (error.code === "ENOENT") return [];
        throw error;
      });
      return names.sort().map((name) => ({ name, pfad: join(abgelehntIn, name) }));
    },
  };
};
