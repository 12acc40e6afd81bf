import type { Nachrichtenart } from "./nachricht.ts";

/** How a kind of message reaches somebody where the house has a chat. */
interface Nachrichtenweg {
  /** Whether it goes by mail where the chat can't: what is only good news, or an offer, doesn't. */
  readonly ersatz: boolean;
  /** Whether it goes by mail while somebody has asked for quiet in the chat; else it isn't sent at all. */
  readonly trotzPause: boolean;
}

const IMMER: Nachrichtenweg = { ersatz: true, trotzPause: true };
/** Looked up at any time; who wants quiet isn't reminded by another way. */
const ERINNERUNG: Nachrichtenweg = { ersatz: true, trotzPause: false };
const NUR_CHAT: Nachrichtenweg = { ersatz: false, trotzPause: false };

export const NACHRICHTENWEGE: Readonly<Record<Nachrichtenart, Nachrichtenweg>> = {
  "faelle.bereit": IMMER,
  "faelle.mappe": NUR_CHAT,
  "erinnerung.vorher": ERINNERUNG,
  "erinnerung.danach": IMMER,
  "fragebogen.eingegangen": NUR_CHAT,
  "verspaetung.liste": IMMER,
  "bereich.vollstaendig": NUR_CHAT,
  "ueberfaellig.woche": ERINNERUNG,
  "vertretung.uebernommen": IMMER,
  "vertretung.fehlt": IMMER,
  "abwesenheit.gemeldet": IMMER,
  "lieferung.uebernommen": NUR_CHAT,
  "lieferung.abgewiesen": IMMER,
  "eingang.gescheitert": IMMER,
  "auftrag.gescheitert": IMMER,
  "ziehung.wartet": IMMER,
  "postausgang.liegengeblieben": IMMER,
};
