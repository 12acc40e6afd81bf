import { hkdfSync, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { type Chatkonfiguration, isLoopback, type Konfiguration } from "@verlauf/intake";
import type { Store } from "@verlauf/store";
import {
  botHandlers,
  type ChatGateway,
  chatDienst,
  chatRoutes,
  type GatewayConfig,
  leseAbsicht,
  openDateiverkehr,
  openGateway,
  verstehe,
} from "@verlauf/teams-bot";
import type { Kanaldienst } from "@verlauf/use-cases";
import type { Dienst } from "../dienst.ts";
import type { Innen } from "../haus-innen.ts";
import type { Log } from "../log/log.ts";
import { seltenerWarnen } from "../log/seltener.ts";
import type { Anfragenotiz, Anfrageumgebung } from "../netz/anwendung.ts";
import type { Pruefung } from "../ueberwachung/bereitschaft.ts";
import { chatPruefung } from "./chat-pruefung.ts";
import { type Chatmessung, messendeHandlers } from "./chatmessung.ts";

interface Botangaben {
  readonly chat: Chatkonfiguration;
  readonly kennwort: string | null;
  readonly store: Store;
  readonly haeuser: readonly Konfiguration[];
  readonly innen: Innen;
  readonly uhr: () => Date;
  readonly log: Log;
  readonly messe: (messung: Chatmessung) => void;
  /** From within a request: what it was about. */
  readonly merke: (notiz: Anfragenotiz) => void;
}

export interface Botdienst extends Dienst {
  /** What Verlauf says by itself; usable once the service has started. */
  readonly kanal: Kanaldienst;
  /** Undefined for every address that isn't the bot's. */
  readonly beantworte: (request: Request, umgebung: Anfrageumgebung) => Promise<Response | undefined>;
  readonly pruefung: Pruefung;
}

/** Longer than Microsoft's services take, and shorter than anybody waits. */
const TIMEOUT_MS = 15_000;

const SECRET_BYTES = 32;

const ROUTE = "/api/messages";

/** The chat: what people ask is answered, and reminders go out. The heavy library is loaded only here. */
export const botdienst = (angaben: Botangaben): Botdienst => {
  const { chat, store, haeuser, innen, uhr, log, messe, merke } = angaben;
  const isAnonym = chat.anmeldung.art === "anonym";
  const pruefung = chatPruefung();
  let open: { readonly gateway: ChatGateway; readonly routes: ReturnType<typeof chatRoutes> } | undefined;

  const requireOpen = () => {
    if (open === undefined) throw new Error("the chat is not open");
    return open;
  };
  const meldeFehler = innen.meldeFehler("bot");
  const warneAbgewiesen = seltenerWarnen(log, "bot.abgewiesen");
  const handlers = messendeHandlers(
    botHandlers({
      speicher: store,
      chatzugangFuer: innen.oeffneChatzugang,
      personAls: innen.personAls,
      member: (event) => requireOpen().gateway.member(event),
      verstehe,
      leseAbsicht,
      haeuser,
      dateien: openDateiverkehr({ weitereHosts: chat.hosts, loopback: isAnonym }),
      uhr,
      // a key of its own for this purpose, so that the house key signs questionnaires and nothing else
      geheimnis: new Uint8Array(hkdfSync("sha256", innen.hausschluessel, "", "verlauf chat", SECRET_BYTES)),
      neueId: randomUUID,
    }),
    messe,
  );
  return {
    name: "bot",
    kanal: chatDienst({
      gateway: {
        send: async (adresse, was) => {
          const outcome = await requireOpen().gateway.send(adresse, was);
          messe({ art: "erinnerung", ergebnis: outcome.kind });
          pruefung.note(outcome);
          return outcome;
        },
        openPersonalChat: async (person) => {
          const outcome = await requireOpen().gateway.openPersonalChat(person);
          pruefung.note(outcome);
          return outcome;
        },
      },
      speicher: store,
      haeuser,
      chat,
      uhr,
      zeitgeber: { jetztMs: () => performance.now(), warte: (ms) => setTimeout(ms) },
      neueId: randomUUID,
    }),
    pruefung,
    beantworte: async (request, { incoming, herkunft }) => {
      if ((incoming.url ?? "").split("?", 1)[0] !== ROUTE) return undefined;
      merke({ anfrage: randomUUID(), route: ROUTE });
      // whoever is passed on may sit anywhere
      if (isAnonym && (herkunft.isForwarded || !isLoopback(herkunft.adresse)))
        return new Response(null, { status: 401 });
      return await requireOpen().routes.fetch(request);
    },
    start: async () => {
      const gateway = await openGateway(chat.sdk)(
        {
          auth: authOf(angaben),
          tenantIds: chat.anmeldung.art === "anonym" ? [] : chat.anmeldung.mandanten,
          noteError: (_event, error) => meldeFehler(error),
          noteRefused: (grund) => {
            messe({ art: "abweisung", ergebnis: grund });
            void warneAbgewiesen(grund);
          },
          timeoutMs: TIMEOUT_MS,
        },
        handlers,
      );
      open = { gateway, routes: chatRoutes(gateway, { onlyLoopback: isAnonym }) };
    },
    stop: async () => {
      await open?.gateway.close();
    },
  };
};

const authOf = ({ chat: { anmeldung }, kennwort }: Botangaben): GatewayConfig["auth"] => {
  if (anmeldung.art === "anonym") return "anonymous";
  const { appId, mandant } = anmeldung;
  return {
    appId,
    tenantId: mandant,
    credentials: kennwort === null ? { kind: "managed-identity" } : { kind: "password", password: kennwort },
  };
};
