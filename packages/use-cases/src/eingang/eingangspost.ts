import { addDays } from "@verlauf/core";
import type { Annahmesatz, NeueSendung } from "@verlauf/store";
import { empfaengerOf } from "../auftraege/empfaenger.ts";
import { versandFrom } from "../auftraege/versand.ts";
import { tagInBerlin } from "../berlin.ts";
import type { Deps } from "../deps.ts";
import type { Ereignis } from "../ereignisse/ereignis.ts";
import { readOrganisation } from "../fallpruefung/pruefhaus.ts";
import type { Nachricht } from "../postausgang/nachricht.ts";
import { betroffeneOf } from "./betroffene.ts";

interface Postdeps extends Deps {
  readonly uhr: () => Date;
}

/** Why something handed over didn't get in: how many sentences say so, or the id of a fault of ours. */
export type Misserfolg = { readonly meldungen: number } | { readonly kennung: string };

const TAGE = 14;

/**
 * To those who administer the offices concerned, each once, that something didn't get in which came without anybody
 * waiting for the answer. What was handed over at the interface is answered there.
 */
export const eingangspost = async (
  deps: Postdeps,
  satz: Annahmesatz,
  misserfolg: Misserfolg,
): Promise<readonly NeueSendung[]> => {
  if (satz.weg === "api") return [];
  // the folder itself gives a workbook back with a note
  if (satz.art === "frageboegen" && "meldungen" in misserfolg) return [];
  const heute = tagInBerlin(deps.uhr());
  const versand = await versandFrom(deps);
  const organisation = await readOrganisation(deps);
  const told = new Map<string, readonly NeueSendung[]>();
  for (const dienststelle of await betroffeneOf(deps, satz)) {
    const nachricht = await nachrichtOf(deps, satz, misserfolg, dienststelle);
    for (const adressat of empfaengerOf(organisation, { rolle: "Verwaltung", dienststelle }, heute)) {
      if (!told.has(adressat.an)) told.set(adressat.an, versand(adressat, nachricht, addDays(heute, TAGE)));
    }
  }
  return [...told.values()].flat();
};

/** To those who administer the offices, in the chat: a delivery is in that came without anybody waiting for the answer. */
export const uebernahmepost = async (
  deps: Postdeps,
  satz: Annahmesatz,
  ereignisse: readonly Ereignis[],
): Promise<readonly NeueSendung[]> => {
  if (satz.weg === "api" || deps.chat === undefined) return [];
  const heute = tagInBerlin(deps.uhr());
  const organisation = await readOrganisation(deps);
  const versand = await versandFrom(deps);
  return ereignisse.flatMap((ereignis) => {
    if (ereignis.art !== "lieferung.uebernommen") return [];
    const { dienststelle } = ereignis;
    return empfaengerOf(organisation, { rolle: "Verwaltung", dienststelle }, heute).flatMap((adressat) =>
      versand(adressat, ereignis, addDays(heute, TAGE)),
    );
  });
};

const nachrichtOf = async (
  { store, uhr }: Postdeps,
  { art, id, datenstand }: Annahmesatz,
  misserfolg: Misserfolg,
  dienststelle: string,
): Promise<Nachricht> => {
  const heute = tagInBerlin(uhr());
  if ("kennung" in misserfolg) {
    return { art: "eingang.gescheitert", dienststelle, eingang: id, was: art, am: heute, ...misserfolg };
  }
  const [bisher] = await store.deliveryFor(heute, dienststelle);
  return {
    art: "lieferung.abgewiesen",
    dienststelle,
    lieferung: id,
    datenstand,
    bisher: bisher?.datenstand ?? null,
    ...misserfolg,
  };
};
