import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { performance } from "node:perf_hooks";
import { getRequestListener, RequestError } from "@hono/node-server";
import { newKennung } from "@verlauf/webhook-api";
import type { Log } from "../log/log.ts";
import type { Anfragemessung } from "../ueberwachung/metriken.ts";
import type { Herkunft } from "./herkunft.ts";
import { problem } from "./problem.ts";

/** What a route gets to know besides its request. */
export interface Anfrageumgebung {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly herkunft: Herkunft;
}

export type Beantworter = (request: Request, umgebung: Anfrageumgebung) => Response | Promise<Response>;

/** What the answering part tells of a request that it has answered. */
export interface Anfragenotiz {
  readonly anfrage: string;
  /** The template, never the address. */
  readonly route: string;
}

interface Anwendungsdeps {
  readonly herkunftVon: (request: IncomingMessage) => Herkunft;
  readonly ueberwachung: (methode: string, pfad: string, herkunft: Herkunft) => Promise<Response | undefined>;
  readonly messe: (messung: Anfragemessung) => void;
  readonly log: Log;
}

/** The answer where nothing is. */
export const notFound = (): Response =>
  problem(404, "nicht-gefunden", "Nicht gefunden", "Unter dieser Adresse gibt es nichts.");

const noRequest = (): Response =>
  problem(400, "nicht-lesbar", "Die Anfrage ist nicht lesbar", "Die Adresse oder die Kopfzeile Host ist nicht lesbar.");

const unsafe = (): Response =>
  problem(
    403,
    "unverschluesselt",
    "Nur verschlüsselt",
    "Diese Anfrage kam unverschlüsselt. Bitte die Adresse mit https:// beginnen. Ein Proxy vor Verlauf muss es mit X-Forwarded-Proto sagen.",
  );

/** Everything between the port and the routes: who may come in, who watches, what is measured and logged. */
export const anwendung = ({ herkunftVon, ueberwachung, messe, log }: Anwendungsdeps) => {
  const notizen = new AsyncLocalStorage<{ notiz?: Anfragenotiz }>();

  const answer = async (api: Beantworter | undefined, request: Request, umgebung: Anfrageumgebung) => {
    const { herkunft, incoming } = umgebung;
    if (!herkunft.isSafe) return unsafe();
    const pfad = (incoming.url ?? "").split("?", 1)[0] ?? "";
    const watched = await ueberwachung(request.method, pfad, herkunft);
    return watched ?? (api === undefined ? notFound() : await api(request, umgebung));
  };

  const listener = (api: Beantworter | undefined): RequestListener => {
    const handle = getRequestListener(
      async (request, { incoming, outgoing }) => {
        const begun = performance.now();
        const umgebung = {
          incoming: incoming as IncomingMessage,
          outgoing: outgoing as ServerResponse,
          herkunft: herkunftVon(incoming as IncomingMessage),
        };
        const frame: { notiz?: Anfragenotiz } = {};
        const response = await notizen.run(frame, () => answer(api, request, umgebung));
        const methode = request.method;
        const milliseconds = performance.now() - begun;
        if (frame.notiz !== undefined) {
          const { anfrage, route } = frame.notiz;
          messe({ methode, route, status: response.status, sekunden: milliseconds / 1000 });
          log.info("anfrage", {
            anfrage,
            methode,
            route,
            status: response.status,
            millisekunden: Math.round(milliseconds),
          });
        }
        return response;
      },
      {
        errorHandler: (error) => {
          // not a fault of ours: a stranger mustn't fill the log with them
          if (error instanceof RequestError) return noRequest();
          const kennung = newKennung();
          log.fehler("anfrage.fehler", error, { kennung });
          const detail = `Die Kennung ${kennung} hilft Ihrer Verwaltung, den Grund zu finden.`;
          return problem(500, "fehler", "Das hat nicht geklappt", detail, kennung);
        },
      },
    );
    return (incoming, outgoing) => void handle(incoming, outgoing);
  };

  return {
    listener,
    /** From within a request: what it was about. */
    merke: (notiz: Anfragenotiz): void => {
      const frame = notizen.getStore();
      if (frame !== undefined) frame.notiz = notiz;
    },
  };
};
