import { type Chatkonfiguration, type Konfiguration, konfigurationFuer } from "@verlauf/intake";
import type { Chatspeicher, Kanal, Zustellung } from "@verlauf/store";
import {
  ersterMoment,
  feiertageOf,
  type Kanaldienst,
  NACHRICHTENWEGE,
  type Nachricht,
  NichtBegonnen,
  stundeInBerlin,
  tagInBerlin,
} from "@verlauf/use-cases";
import { placeOf } from "../gateway/address.ts";
import type { ChatAddress, ChatGateway } from "../gateway/chat-gateway.ts";
import { findAdresse } from "./find-adresse.ts";
import { postOf } from "./post-of.ts";
import { takt, type Zeitgeber } from "./takt.ts";
import { ABGELEHNT, isAbgelehnt, zustellungOf } from "./zustellung-of.ts";

export interface Chatdienstdeps {
  readonly gateway: Pick<ChatGateway, "send" | "openPersonalChat">;
  readonly speicher: Pick<
    Chatspeicher,
    | "chatadresse"
    | "irgendeineChatadresse"
    | "merkeChatadresse"
    | "sperreChatadresse"
    | "erinnerungspause"
    | "legeVorgangAn"
  >;
  readonly haeuser: readonly Konfiguration[];
  readonly chat: Pick<Chatkonfiguration, "anmeldung" | "ruhezeit" | "rate">;
  readonly uhr: () => Date;
  readonly zeitgeber: Zeitgeber;
  /** An id that nobody can guess. */
  readonly neueId: () => string;
}

/** Two hours in all: then the mail takes over, for a reminder that comes tomorrow is none. */
const WARTEZEITEN: readonly number[] = [5, 15, 30, 60, 120, 300, 600, 1_800, 3_600];

/** Two calls with their time-outs, and the wait to be let in. */
const ZEITGRENZE_SEKUNDEN = 60;

/** So long nothing is tried once the bot itself was refused; the next one asks again. */
const ABGELEHNT_MS = 10 * 60_000;

/** The chat as a way out of the outbox. Where it can't reach somebody it says so, and the mail takes over. */
export const chatDienst = (deps: Chatdienstdeps): Kanaldienst => {
  const { gateway, speicher, haeuser, chat, uhr, neueId } = deps;
  const einlass = takt(chat.rate, deps.zeitgeber);
  let abgelehntBis = Number.NEGATIVE_INFINITY;

  const note = (outcome: { readonly kind: string; readonly status?: number | undefined }): void => {
    if (isAbgelehnt(outcome)) abgelehntBis = uhr().getTime() + ABGELEHNT_MS;
  };
  const find = async (an: string) => {
    // a new chat is a call of its own
    const calls = {
      openPersonalChat: async (person: Parameters<ChatGateway["openPersonalChat"]>[0]) => {
        await einlass();
        return gateway.openPersonalChat(person);
      },
    };
    const found = await findAdresse({ gateway: calls, speicher, anmeldung: chat.anmeldung }, an);
    if ("outcome" in found && found.outcome !== undefined) note(found.outcome);
    return found;
  };
  const isPause = async (objektId: string, jetzt: Date): Promise<boolean> => {
    const bis = await speicher.erinnerungspause(objektId);
    return bis !== null && bis >= tagInBerlin(jetzt);
  };

  const stelleZu: Kanal = async (sendung) => {
    const jetzt = uhr();
    const { dienststelle } = sendung;
    const { haus, datenschutz } = konfigurationFuer(haeuser, dienststelle);
    const moment = ersterMoment(jetzt, chat.ruhezeit, feiertageOf(haus.land));
    if (moment > jetzt) return ruhe(moment.getTime() - jetzt.getTime());
    const refused = (): Zustellung => abgelehnt(sendung.ersatz !== null, abgelehntBis - jetzt.getTime());
    if (jetzt.getTime() < abgelehntBis) return refused();
    const found = await vorher(find(sendung.an));
    if ("zustellung" in found) return jetzt.getTime() < abgelehntBis ? refused() : found.zustellung;
    const { objektId, adresse } = found.adresse;
    requireLesbar(adresse as ChatAddress);
    const nachricht = sendung.inhalt as Nachricht;
    if (await vorher(isPause(objektId, jetzt))) {
      return NACHRICHTENWEGE[nachricht.art].trotzPause ? PAUSE : { ...PAUSE, ohneErsatz: true };
    }
    const post = await postOf(
      { speicher: { legeVorgangAn: (vorgang) => vorher(speicher.legeVorgangAn(vorgang)) }, neueId },
      {
        nachricht,
        stufe: datenschutz.kanal.chat,
        stunde: stundeInBerlin(jetzt),
        objektId,
        bis: sendung.bis ?? jetzt.toISOString(),
      },
    ).catch(nieZuSenden);
    const outcome = await gateway.send(adresse as ChatAddress, post);
    note(outcome);
    if (outcome.kind === "blocked" || outcome.kind === "gone") await speicher.sperreChatadresse(objektId);
    return isAbgelehnt(outcome) ? refused() : zustellungOf(outcome);
  };

  return {
    kanal: "chat",
    stelleZu,
    wiederholbar: false,
    einlass,
    // as many as leave within a second, so that a slow answer costs no speed
    gleichzeitig: Math.max(2, chat.rate),
    wartezeiten: WARTEZEITEN,
    zeitgrenzeSekunden: ZEITGRENZE_SEKUNDEN,
  };
};

/** What the store doesn't do now it may do later. */
const vorher = <T>(step: Promise<T>): Promise<T> =>
  step.catch((error: unknown) => {
    throw unbegonnen(error, false);
  });

const nieZuSenden = (error: unknown): never => {
  throw unbegonnen(error, true);
};

const unbegonnen = (error: unknown, endgueltig: boolean): NichtBegonnen =>
  error instanceof NichtBegonnen ? error : new NichtBegonnen(error, { endgueltig });

const requireLesbar = (adresse: ChatAddress): void => {
  try {
    placeOf(adresse);
  } catch (error) {
    nieZuSenden(error);
  }
};

const PAUSE = {
  art: "gesperrt",
  grund: "Diese Person möchte gerade keine Erinnerungen im Chat.",
} as const satisfies Zustellung;

const ruhe = (ms: number): Zustellung => ({
  art: "spaeter",
  grund: "Ruhezeit: Jetzt kommt von selbst keine Nachricht.",
  nachSekunden: Math.ceil(ms / 1000),
  zaehltNicht: true,
});

/** By mail at once; what has no other way waits. */
const abgelehnt = (hasErsatz: boolean, ms: number): Zustellung =>
  hasErsatz
    ? { art: "gescheitert", grund: ABGELEHNT }
    : { art: "spaeter", grund: ABGELEHNT, nachSekunden: Math.ceil(ms / 1000) };
