import type { Engine } from "../engine/engine.ts";
import {
  chatadresse,
  irgendeineChatadresse,
  merkeChatadresse,
  sperreChatadresse,
  vergissChatadresse,
} from "./adressen.ts";
import type { Chatspeicher } from "./chat.ts";
import { chatstand } from "./chatstand.ts";
import { gespraech, merkeGespraech } from "./gespraeche.ts";
import { erinnerungspause, erinnerungspausen, setzeErinnerungspause } from "./pausen.ts";
import { raeumeChatAuf } from "./raeume-auf.ts";
import { legeVorgangAn, nimmVorgang } from "./vorgaenge.ts";

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const chatOver = (engine: Engine, told: <T>(work: Promise<T>) => Promise<T>): Chatspeicher => {
  const { db } = engine;
  return {
    merkeChatadresse: (adresse) => told(merkeChatadresse(engine, adresse)),
    chatadresse: (person) => told(chatadresse(db, person)),
    chatstand: (wer) => told(chatstand(db, wer)),
    irgendeineChatadresse: (mandant) => told(irgendeineChatadresse(db, mandant)),
    sperreChatadresse: (objektId) => told(sperreChatadresse(db, objektId)),
    vergissChatadresse: (objektId) => told(vergissChatadresse(db, objektId)),
    setzeErinnerungspause: (objektId, bis) => told(setzeErinnerungspause(db, objektId, bis)),
    erinnerungspause: (objektId) => told(erinnerungspause(db, objektId)),
    erinnerungspausen: (tag) => told(erinnerungspausen(db, tag)),
    merkeGespraech: (schluessel, stand, bis) => told(merkeGespraech(db, schluessel, stand, bis)),
    gespraech: (schluessel, jetzt) => told(gespraech(db, schluessel, jetzt)),
    legeVorgangAn: (vorgang) => told(legeVorgangAn(db, vorgang)),
    nimmVorgang: (id, objektId, jetzt) => told(nimmVorgang(db, id, objektId, jetzt)),
    raeumeChatAuf: (jetzt) => told(raeumeChatAuf(db, jetzt)),
  };
};
