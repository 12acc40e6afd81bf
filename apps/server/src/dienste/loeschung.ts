import { rm } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { anzahl } from "@verlauf/core";
import type { Annahmesatz } from "@verlauf/store";
import { type Handler, loescheAltesProtokoll, tagInBerlin } from "@verlauf/use-cases";

/** Deletes what the server itself has kept for a while: messages, runs, what was handed over, answers, the old log. */
export const loeschung =
  (daten: string): Handler =>
  async ({ store, haeuser, uhr }) => {
    const jetzt = uhr();
    const heute = tagInBerlin(jetzt);
    const annahmen = await store.abgelaufeneAnnahmen(heute);
    for (const annahme of annahmen) {
      await deleteDateien(annahme, daten);
      await store.loescheAnnahme(annahme.id);
    }
    const sendungen = await store.loescheSendungen(heute);
    const laeufe = await store.loescheLaeufe(heute);
    await store.raeumeEinmalAuf(jetzt.toISOString());
    const protokoll = await loescheAltesProtokoll({ store, haeuser }, jetzt);
    return {
      satz: `Gelöscht: ${anzahl(annahmen.length, "Annahme", "Annahmen")}, ${anzahl(sendungen, "Nachricht", "Nachrichten")} und ${anzahl(laeufe, "Lauf", "Läufe")}; ${protokoll === undefined ? "im Protokoll nichts" : `das Protokoll bis Block ${protokoll.nr}`}.`,
      sendungen: [],
      ereignisse: [],
      wartet: false,
    };
  };

// in the watched folder they have moved on to where people look for them
const deleteDateien = async ({ weg, ordner }: Annahmesatz, daten: string): Promise<void> => {
  if (weg === "ordner") return;
  await rm(isAbsolute(ordner) ? ordner : join(daten, ordner), { recursive: true, force: true });
};
