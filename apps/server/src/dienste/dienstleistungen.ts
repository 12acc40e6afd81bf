import type { Store } from "@verlauf/store";
import type { Dienst } from "../dienst.ts";
import type { Innen } from "../haus-innen.ts";
import { type Anfragenotiz, type Anfrageumgebung, type Beantworter, notFound } from "../netz/anwendung.ts";
import { hinweisseiten } from "../seiten/hinweisseiten.ts";
import type { Pruefung } from "../ueberwachung/bereitschaft.ts";
import { postausgangPruefung } from "../ueberwachung/postausgang-pruefung.ts";
import type { Serverauftrag } from "../verlauf-server.ts";
import { annahmedienst, aufraeumdienst } from "./annahmedienst.ts";
import { auftragsdienst } from "./auftragsdienst.ts";
import { botdienst } from "./botdienst.ts";
import type { Chatmessung } from "./chatmessung.ts";
import { kanaeleFuer } from "./kanaele.ts";
import { ordnerdienst } from "./ordnerdienst.ts";
import { postausgangsdienst } from "./postausgangsdienst.ts";
import { schnittstelle } from "./schnittstelle.ts";

interface Dienstleistungen {
  /** Before the port is open, and after it. */
  readonly vorher: readonly Dienst[];
  readonly nachher: readonly Dienst[];
  readonly pruefungen: readonly Pruefung[];
  /** Jobs that were given up; null where this process does none. */
  readonly tote: () => Promise<number | null>;
  /** Whether the mail server answers; null where that isn't known, or this process sends no mails. */
  readonly mailErreichbar: () => boolean | null;
  /** Undefined where this process serves neither the interface nor the bot. */
  readonly beantworte: Beantworter | undefined;
}

/** Undefined for addresses that are none of its own. */
type Teilbeantworter = (
  request: Request,
  umgebung: Anfrageumgebung,
) => Response | undefined | Promise<Response | undefined>;

interface Messung {
  /** From within a request: what it was about. */
  readonly merke: (notiz: Anfragenotiz) => void;
  readonly messeChat: (messung: Chatmessung) => void;
}

/** What `server.dienste` asks of this process. */
export const dienstleistungen = (
  auftrag: Serverauftrag,
  store: Store,
  innen: Innen,
  { merke, messeChat }: Messung,
): Dienstleistungen => {
  const { daten, konfiguration, geheimnisse, log, uhr, zufall, pollSekunden } = auftrag;
  const { server, haeuser, mail, chat } = konfiguration;
  const does = (dienst: (typeof server.dienste)[number]): boolean => server.dienste.includes(dienst);

  const annahmen = annahmedienst(innen.einlesen, log);
  const annahme = innen.annahme(annahmen.wecke);
  // who only sends reminders needs the gateway too
  const bot =
    chat === null || !(does("bot") || does("auftraege"))
      ? undefined
      : botdienst({
          chat,
          kennwort: geheimnisse.chatKennwort,
          store,
          haeuser,
          innen,
          uhr,
          log,
          messe: messeChat,
          merke,
        });
  const kanaele = kanaeleFuer({
    store,
    haeuser,
    mail,
    mailKennwort: geheimnisse.mailKennwort,
    erlaubteHosts: server.erlaubteHosts,
    hausschluessel: innen.hausschluessel,
    chat: bot?.kanal,
    uhr,
    log,
  });
  const mailPruefung = does("auftraege") ? kanaele.mailPruefung : undefined;
  const auftraege = auftragsdienst({
    haeuser,
    daten,
    eingang: does("eingang") ? server.eingang.ordner : null,
    sicherung: server.sicherung,
    uhr,
    log,
    innen,
    pollSekunden,
  });
  const merkeFehler = innen.meldeFehler("postausgang");
  return {
    vorher: [
      ...(bot === undefined ? [] : [bot]),
      ...(does("api") || does("eingang") ? [annahmen, aufraeumdienst(innen.einlesen, innen.ablageordner, log)] : []),
      ...(does("auftraege")
        ? [kanaele.dienst, postausgangsdienst({ store, uhr, zufall, merkeFehler }, kanaele.kanaele, log), auftraege]
        : []),
    ],
    pruefungen: [
      ...(bot === undefined ? [] : [bot.pruefung]),
      ...(does("auftraege")
        ? [
            auftraege,
            postausgangPruefung(
              store,
              kanaele.kanaele.map(({ kanal }) => kanal),
              uhr,
            ),
            ...(mailPruefung === undefined ? [] : [mailPruefung]),
          ]
        : []),
    ],
    tote: auftraege.tote,
    mailErreichbar: () => mailPruefung?.erreichbar() ?? null,
    beantworte: inTurn([
      does("bot") ? bot?.beantworte : undefined,
      // either of them may be what the proxy asks
      chat !== null && (does("bot") || does("api"))
        ? hinweisseiten({
            haeuser,
            tls: server.tls !== null || server.proxy !== null,
            jeMinute: server.grenzen.jeMinute,
            merke,
          })
        : undefined,
      does("api")
        ? schnittstelle({
            store,
            server,
            haeuser,
            webhookgeheimnisse: geheimnisse.webhooks,
            innen,
            annahme,
            uhr,
            log,
            merke,
          })
        : undefined,
    ]),
    nachher: does("eingang")
      ? [ordnerdienst({ server, annahme: innen.annahme(leaveIt), einlesen: innen.einlesen, uhr, log })]
      : [],
  };
};

/** The folder's service reads in itself what it has taken, and moves the files when that is done. */
const leaveIt = (): void => undefined;

/** The bot and the pages have addresses of their own; all others are the interface's. */
const inTurn = (parts: readonly (Teilbeantworter | undefined)[]): Beantworter | undefined => {
  const answering = parts.filter((part) => part !== undefined);
  if (answering.length === 0) return undefined;
  return async (request, umgebung) => {
    for (const part of answering) {
      const response = await part(request, umgebung);
      if (response !== undefined) return response;
    }
    return notFound();
  };
};
