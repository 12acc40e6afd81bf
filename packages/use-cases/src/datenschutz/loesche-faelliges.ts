import { rm } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { addMonate, addMonths, anzahl, type IsoDate, monatOf } from "@verlauf/core";
import { konfigurationFuer } from "@verlauf/intake";
import type { Annahmesatz, Geloescht } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";
import type { Deps } from "../deps.ts";
import { loescheAltesProtokoll } from "../protokoll/loesche-protokoll.ts";
import { loescheAlteDateien } from "./alte-dateien.ts";

export interface Loeschdeps extends Deps {
  readonly uhr: () => Date;
  readonly daten: string;
  /** The watched folder, whose files are kept as long as deliveries; null where there is none. */
  readonly eingang: string | null;
}

/**
 * Deletes everything whose period has ended, in the database and beside it, and says in a sentence what went. Stopped in
 * the middle it goes on the next time.
 */
export const loescheFaelliges = async (deps: Loeschdeps): Promise<string> => {
  const { store, haeuser, uhr } = deps;
  const jetzt = uhr();
  const heute = tagInBerlin(jetzt);
  const saetze = await store.loescheFaelliges({
    heute,
    ersterMonat: (dienststelle) =>
      addMonate(monatOf(heute), -konfigurationFuer(haeuser, dienststelle).datenschutz.loeschen.fallpruefungen.monate),
  });
  const annahmen = await store.abgelaufeneAnnahmen(heute);
  for (const annahme of annahmen) {
    await deleteDateien(annahme, deps.daten);
    await store.loescheAnnahme(annahme.id);
  }
  const sendungen = await store.loescheSendungen(heute);
  const laeufe = await store.loescheLaeufe(heute);
  await store.raeumeEinmalAuf(jetzt.toISOString());
  await store.raeumeWebhooksAuf(jetzt.toISOString());
  await store.raeumeChatAuf(jetzt.toISOString());
  const protokoll = await loescheAltesProtokoll({ store, haeuser }, jetzt);
  await store.pflege();
  // last: a link that somebody has put into the watched folder keeps nothing else from going
  const dateien = await loescheAlteDateien(deps, aelterAls(deps, heute));
  return satzOf({ ...saetze, annahmen: annahmen.length, dateien, sendungen, laeufe }, protokoll?.nr);
};

/** What lies beside the database belongs to no house: the longest of the houses' periods counts. */
const aelterAls = ({ haeuser }: Deps, heute: IsoDate): IsoDate => {
  const fristen = (haeuser.length === 0 ? [konfigurationFuer([], "")] : haeuser).map(
    ({ datenschutz }) => datenschutz.loeschen.lieferungen.monate,
  );
  return addMonths(heute, -Math.max(...fristen));
};

const deleteDateien = async ({ weg, ordner }: Annahmesatz, daten: string): Promise<void> => {
  // in the watched folder they have moved on to where people look for them
  if (weg === "ordner") return;
  await rm(isAbsolute(ordner) ? ordner : join(daten, ordner), { recursive: true, force: true });
};

type Anzahlen = Geloescht & Readonly<Record<"annahmen" | "dateien" | "sendungen" | "laeufe", number>>;

const WORTE: Readonly<Record<keyof Anzahlen, readonly [string, string]>> = {
  lieferungen: ["Lieferung", "Lieferungen"],
  ausnahmen: ["Ausnahme", "Ausnahmen"],
  berichtigungen: ["Vermerk einer Berichtigung", "Vermerke von Berichtigungen"],
  vertretungen: ["Vertretung", "Vertretungen"],
  ziehungen: ["Ziehung", "Ziehungen"],
  rueckgaben: ["zurückgegebene Arbeitsmappe", "zurückgegebene Arbeitsmappen"],
  freigaben: ["Freigabe", "Freigaben"],
  handlungsfelder: ["Liste von Handlungsfeldern", "Listen von Handlungsfeldern"],
  annahmen: ["Annahme", "Annahmen"],
  dateien: ["Datei oder Ordner", "Dateien und Ordner"],
  sendungen: ["Nachricht", "Nachrichten"],
  laeufe: ["Lauf", "Läufe"],
};

const satzOf = (anzahlen: Anzahlen, block: number | undefined): string => {
  const gone = (Object.keys(WORTE) as readonly (keyof Anzahlen)[])
    .filter((was) => anzahlen[was] > 0)
    .map((was) => anzahl(anzahlen[was], ...WORTE[was]));
  const all = [...gone, ...(block === undefined ? [] : [`das Protokoll bis Block ${block}`])];
  return all.length === 0 ? "Es war nichts zu löschen." : `Gelöscht: ${all.join(", ")}.`;
};
