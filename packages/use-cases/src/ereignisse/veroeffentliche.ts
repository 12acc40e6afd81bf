import { type Kanalstufe, type Konfiguration, konfigurationFuer } from "@verlauf/intake";
import type { Store } from "@verlauf/store";
import type { Deps } from "../deps.ts";
import { sha256 } from "../fallpruefung/sha256.ts";
import type { Ereignis } from "./ereignis.ts";
import { nutzlastOf } from "./nutzlast.ts";
import { webhooksendung } from "./zustellung.ts";

export interface Ereignisdeps extends Pick<Deps, "haeuser"> {
  readonly store: Pick<Store, "abonnements" | "plane">;
  readonly uhr: () => Date;
}

const ANLASS_ZEICHEN = 16;

/**
 * Tells the subscribers of an office what happened: plans one message for each, in the running transaction where there
 * is one, and says how many are new. The same event is never planned twice, so whoever was interrupted may say it again.
 * `anlass` tells apart what looks the same: the hash of a returned workbook, for instance.
 */
export const veroeffentliche = async (
  { store, haeuser, uhr }: Ereignisdeps,
  ereignis: Ereignis,
  anlass?: string,
): Promise<number> => {
  const { art, dienststelle } = ereignis;
  const jetzt = uhr();
  const nutzlast = nutzlastOf(ereignis, webhookstufe(konfigurationFuer(haeuser, dienststelle)), jetzt);
  // two events with the same facts are the same event
  const facts = JSON.stringify([Object.entries(ereignis).toSorted(([a], [b]) => (a < b ? -1 : 1)), anlass ?? null]);
  const which = sha256(facts).slice(0, ANLASS_ZEICHEN);
  const sendungen = (await store.abonnements(dienststelle))
    .filter(({ zustand, ereignisse }) => zustand === "aktiv" && ereignisse.includes(art))
    .map((abonnement) => webhooksendung(abonnement, nutzlast, which, jetzt));
  return sendungen.length === 0 ? 0 : store.plane(sendungen);
};

// the configuration refuses the level without the notice; whoever builds a house otherwise gets no more by it
const webhookstufe = ({ datenschutz: { kanal, anzeige80 } }: Konfiguration): Kanalstufe =>
  kanal.webhook === "kundennummer" && anzeige80 === null ? "fallreferenz" : kanal.webhook;
