import { addMonate, type IsoDate, type Monat, monatOf } from "@verlauf/core";
import type { Konfiguration } from "@verlauf/intake";
import type { Kettenstelle } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";
import type { Deps } from "../deps.ts";
import { minuteOf } from "./minute.ts";

const OHNE_ANGABE_MONATE = 60;

/**
 * How many months the log is kept. It is one chain for all houses of the data, so that the longest of their periods
 * counts: no house loses what it has to keep.
 */
export const fristOf = (haeuser: readonly Pick<Konfiguration, "datenschutz">[]): number => {
  const fristen = haeuser.map(({ datenschutz }) => datenschutz.loeschen.protokoll.monate);
  return fristen.length === 0 ? OHNE_ANGABE_MONATE : Math.max(...fristen);
};

/** The first month that stays. */
export const ersterBehaltenerMonat = (haeuser: readonly Pick<Konfiguration, "datenschutz">[], heute: IsoDate): Monat =>
  addMonate(monatOf(heute), -fristOf(haeuser));

/** Deletes what is older than the houses' period, whole months from the front; undefined where nothing is. */
export const loescheAltesProtokoll = (
  { store, haeuser }: Pick<Deps, "store" | "haeuser">,
  jetzt: Date,
): Promise<Kettenstelle | undefined> =>
  store.loescheProtokollVor(ersterBehaltenerMonat(haeuser, tagInBerlin(jetzt)), {
    wer: "system:auftraege",
    rolle: null,
    minute: minuteOf(jetzt),
  });
