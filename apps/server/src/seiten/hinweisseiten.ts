import { randomUUID } from "node:crypto";
import type { Konfiguration } from "@verlauf/intake";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Anfragenotiz, Anfrageumgebung } from "../netz/anwendung.ts";
import { problem } from "../netz/problem.ts";
import { datenschutzSeite } from "./datenschutz.text.ts";
import { NUTZUNGSSEITE } from "./nutzung.text.ts";
import { STIL_HASH, seiteHtml } from "./seite-html.ts";

interface Seitenangaben {
  readonly haeuser: readonly Konfiguration[];
  readonly tls: boolean;
  /** How often somebody may ask in a minute. */
  readonly jeMinute: number;
  /** From within a request: what it was about. */
  readonly merke: (notiz: Anfragenotiz) => void;
}

const DATENSCHUTZ = "/datenschutz";
const NUTZUNG = "/nutzung";
const PFADE: readonly string[] = [DATENSCHUTZ, NUTZUNG];

/** A house's people may share one. */
const PEOPLE_AT_AN_ADDRESS = 10;

const NOTHING = ["'none'"];
const A_YEAR = "max-age=31536000; includeSubDomains";

/** The two pages that the Teams app names to people before they use it: for everybody, and about nobody. */
export const hinweisseiten = ({ haeuser, tls, jeMinute, merke }: Seitenangaben) => {
  const seiten = new Hono();
  const rate = new RateLimiterMemory({ points: jeMinute * PEOPLE_AT_AN_ADDRESS, duration: 60 });
  seiten.use(
    secureHeaders({
      xFrameOptions: "DENY",
      referrerPolicy: "no-referrer",
      strictTransportSecurity: tls ? A_YEAR : false,
      xXssProtection: false,
      contentSecurityPolicy: {
        defaultSrc: NOTHING,
        styleSrc: [STIL_HASH],
        baseUri: NOTHING,
        formAction: NOTHING,
        frameAncestors: NOTHING,
      },
    }),
  );
  const kept = { "Cache-Control": "no-cache" };
  const datenschutz = seiteHtml(datenschutzSeite(haeuser), { pfad: NUTZUNG, name: NUTZUNGSSEITE.titel });
  const nutzung = seiteHtml(NUTZUNGSSEITE, { pfad: DATENSCHUTZ, name: datenschutzSeite(haeuser).titel });
  seiten.get(DATENSCHUTZ, async (context) => context.html(await datenschutz, 200, kept));
  seiten.get(NUTZUNG, async (context) => context.html(await nutzung, 200, kept));
  seiten.all("*", (context) => {
    if (context.req.method === "OPTIONS") return context.body(null, 204, { Allow: ERLAUBT });
    const response = problem(
      405,
      "methode",
      "Das geht unter dieser Adresse nicht",
      `Unter dieser Adresse geht nur ${ERLAUBT}.`,
    );
    response.headers.set("Allow", ERLAUBT);
    return response;
  });

  /** Undefined for every other address. */
  return async (request: Request, { incoming, herkunft }: Anfrageumgebung): Promise<Response | undefined> => {
    const pfad = (incoming.url ?? "").split("?", 1)[0] ?? "";
    if (!PFADE.includes(pfad)) return undefined;
    merke({ anfrage: randomUUID(), route: pfad });
    const zuViele = await rate.consume(herkunft.adresse).then(() => undefined, refusedFor);
    return zuViele ?? (await seiten.fetch(request));
  };
};

const ERLAUBT = "GET, HEAD, OPTIONS";

const refusedFor = (error: unknown): Response => {
  if (!(error instanceof RateLimiterRes)) throw error;
  const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
  const response = problem(
    429,
    "zu-viele",
    "Zu viele Anfragen",
    `Das waren zu viele Anfragen. Bitte in ${seconds} Sekunden weitermachen.`,
  );
  response.headers.set("Retry-After", String(seconds));
  return response;
};
