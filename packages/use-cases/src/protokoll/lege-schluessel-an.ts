import type { Protokollschluessel, Store } from "@verlauf/store";
import { mitProtokoll } from "./mit-protokoll.ts";
import { pseudonymeIn } from "./pseudonyme.ts";

/** Keeps the public half of a new key: from now on pseudonyms are sealed for it. */
export const legeProtokollschluesselAn = (
  { store, jetzt }: { readonly store: Store; readonly jetzt: Date },
  schluessel: Protokollschluessel,
): Promise<void> => {
  const uhr = () => jetzt;
  // whoever can make keys holds the data: the command line
  const akteur = { art: "betrieb", konto: "" } as const;
  return mitProtokoll(store, { akteur, uhr, pseudonyme: pseudonymeIn(store, { uhr }) }).bewahreProtokollschluessel(
    schluessel,
  );
};
