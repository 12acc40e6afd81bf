import { addMonths, type IsoDate } from "@verlauf/core";
import { konfigurationFuer, type Ruhezeit } from "@verlauf/intake";
import type { NeueSendung, Store } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";
import type { Deps } from "../deps.ts";
import { feiertageOf } from "../fallpruefung/feiertage.ts";
import type { Nachricht } from "../postausgang/nachricht.ts";
import { NACHRICHTENWEGE } from "../postausgang/nachrichtenweg.ts";
import { ersterMoment } from "../postausgang/ruhezeit.ts";
import { sendungFuer } from "../postausgang/sendung-fuer.ts";
import type { Adressat } from "./empfaenger.ts";
import { endeDesTages } from "./ortszeit.ts";

/** The house's chat, as far as planning has to know it. */
export interface Chatversand {
  /** When nothing is sent unasked; null sends at any time. */
  readonly ruhezeit: Ruhezeit | null;
}

interface Versanddeps extends Pick<Deps, "haeuser" | "chat"> {
  readonly store: Pick<Store, "erinnerungspausen">;
  readonly uhr: () => Date;
}

/** Plans a message to somebody, to arrive by the end of a day: what comes later only misleads. None, where none is due. */
export type Versender = (adressat: Adressat, nachricht: Nachricht, bis: IsoDate) => readonly NeueSendung[];

/** How long one can look up that a message went out; it holds counts of teams. */
const AUFBEWAHRUNG_MONATE = 3;

/**
 * By which way each message goes, decided here alone: in the chat where the house has one and the person is in it, else
 * by mail. Who has asked for quiet gets what can't wait by mail, and so does whom the chat would reach too late.
 */
export const versandFrom = async ({ store, haeuser, chat, uhr }: Versanddeps): Promise<Versender> => {
  const jetzt = uhr();
  const heute = tagInBerlin(jetzt);
  const inPause = new Set(
    chat === undefined
      ? []
      : (await store.erinnerungspausen(heute)).flatMap(({ objektId, anmeldename }) => [objektId, anmeldename]),
  );
  return (adressat, nachricht, bis) => {
    const { ersatz, trotzPause } = NACHRICHTENWEGE[nachricht.art];
    const versand = {
      fuer: adressat.an,
      bis: endeDesTages(bis).toISOString(),
      loeschenAm: addMonths(heute, AUFBEWAHRUNG_MONATE),
    };
    const perMail = (): readonly NeueSendung[] => [
      sendungFuer(nachricht, { ...versand, kanal: "mail", an: adressat.an, ersatz: null, ab: jetzt.toISOString() }),
    ];
    const orNone = (isMail: boolean): readonly NeueSendung[] => (isMail ? perMail() : []);
    if (chat === undefined || adressat.chat === null) return orNone(ersatz);
    if (inPause.has(adressat.chat)) return orNone(trotzPause);
    const { land } = konfigurationFuer(haeuser, nachricht.dienststelle).haus;
    const ab = ersterMoment(jetzt, chat.ruhezeit, feiertageOf(land)).toISOString();
    if (ab > versand.bis) return orNone(ersatz);
    return [
      sendungFuer(nachricht, {
        ...versand,
        kanal: "chat",
        an: adressat.chat,
        ersatz: ersatz ? { kanal: "mail", an: adressat.an } : null,
        ab,
      }),
    ];
  };
};
