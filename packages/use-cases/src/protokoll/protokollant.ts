import type { Identitaet, Protokolleintrag } from "@verlauf/store";
import type { Akteur } from "../rechte/akteur.ts";
import { minuteOf } from "./minute.ts";
import type { Pseudonyme } from "./pseudonyme.ts";

/** Who acts, and what it takes to note it. */
export interface Protokollant {
  readonly akteur: Akteur;
  readonly uhr: () => Date;
  readonly pseudonyme: Pseudonyme;
}

/** What somebody did, without who and when. */
export type Vermerk = Pick<Protokolleintrag, "art" | "handlung" | "einheit" | "gegenstand">;

/** Somebody as the log names them, with the identity that has to come with it. */
export interface Stimme extends Pick<Protokolleintrag, "wer" | "rolle"> {
  readonly identitaeten: readonly Identitaet[];
}

/** Asks the data for the keys to seal with: to be called before a transaction is open. */
export const stimmeOf = async ({ akteur, pseudonyme }: Omit<Protokollant, "uhr">): Promise<Stimme> => {
  const wer = pseudonyme.fuer(akteur);
  return { wer, rolle: rolleOf(akteur), identitaeten: await pseudonyme.versiegele([wer]) };
};

/** A person's roles, by all places that the person has; a key and a service have none. */
export const rolleOf = (akteur: Akteur): string | null =>
  akteur.art === "person"
    ? [...new Set(akteur.befugnisse.map(({ rolle }) => rolle))].toSorted().join(", ") || null
    : null;

export const eintragOf = (
  vermerk: Vermerk,
  { wer, rolle }: Pick<Stimme, "wer" | "rolle">,
  jetzt: Date,
): Protokolleintrag => ({
  ...vermerk,
  wer,
  rolle,
  minute: minuteOf(jetzt),
});
