import { type OpenAPIHono, type RouteConfig, z } from "@hono/zod-openapi";
import type { Konfiguration } from "@verlauf/intake";
import { type Akteur, type Annahme, tagInBerlin } from "@verlauf/use-cases";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { fehlerOf } from "../angaben/pruefung.ts";
import type { ApiEnv } from "../env.ts";
import type { Apimeldung } from "../meldung.ts";
import { problemeMitInhalt } from "../openapi/antworten.ts";
import { newKennung } from "../problem/kennung.ts";
import { Problem } from "../problem/problem.ts";
import { createRouten } from "../routen/bausteine.ts";
import { createAblehnungsvermerk, type Vermerkdeps } from "../schutz/ablehnungsvermerk.ts";
import { zuGross } from "../schutz/groesse.ts";
import { withOrdner } from "../upload/ordner.ts";
import { acceptOnce, type Einmaldeps } from "./accept-once.ts";
import { type DateiEingegangen, dateiEingegangen } from "./ereignis-schema.ts";
import { createPlaetze } from "./plaetze.ts";
import { type Ablagedeps, MAX_INHALT_BYTES, storeDateien } from "./store-dateien.ts";
import { type Ablehnungsgrund, isGenuine, readKopf, type Webhookgeheimnis, type Webhookkopf } from "./unterschrift.ts";

export interface Webhookdeps extends Ablagedeps {
  readonly store: Einmaldeps["store"] & Vermerkdeps["store"];
  readonly uhr: () => Date;
  /** On the disk on which the data lie: what comes in waits there. */
  readonly ablageordner: string;
  readonly annahme: Annahme;
  readonly haeuser: readonly Konfiguration[];
  /** Those of today and of other days; read at each call, so that a replaced file counts at once. */
  readonly geheimnisse: () => readonly Webhookgeheimnis[];
  readonly melde: (meldung: Apimeldung) => void;
}

/** Base64 takes a third more, and the rest of the message a little. */
const MAX_BODY_BYTES = Math.ceil((MAX_INHALT_BYTES * 4) / 3) + 2 ** 20;

const angenommen = z
  .object({
    id: z.string().openapi({ example: "0b7e0d9e-6f3c-4c51-9c39-1f3b6a1f7a10" }),
    zustand: z.enum(["angenommen", "laeuft", "uebernommen", "abgewiesen", "gescheitert"]),
  })
  .openapi("WebhookAngenommen");

const kopf = z.object({
  "webhook-id": z.string().openapi({ example: "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W" }),
  "webhook-timestamp": z.string().openapi({ description: "Sekunden seit 1970", example: "1674087231" }),
  "webhook-signature": z.string().openapi({ example: "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=" }),
});

const route = {
  method: "post",
  path: "/webhooks/eingang",
  operationId: "empfangeWebhook",
  tags: ["Webhooks"],
  summary: "Dateien von einem anderen Verfahren annehmen",
  description:
    "Unterschrieben nach Standard Webhooks 1.0.0. Dateien mit Kundennummern setzen voraus, dass das Haus die Anzeige nach § 80 SGB X eingetragen hat (datenschutz: anzeige80).",
  security: [{ unterschrift: [] }],
  request: {
    headers: kopf,
    body: { required: true, content: { "application/json": { schema: dateiEingegangen } } },
  },
  responses: {
    202: {
      description: "Angenommen; unter Location steht, was daraus wird.",
      headers: z.object({ Location: z.string() }),
      content: { "application/json": { schema: angenommen } },
    },
    ...problemeMitInhalt,
  },
} as const satisfies RouteConfig;

/** The door for other systems. Who calls shows it by a signature; nobody signs in here. */
export const createWebhookRouten = (deps: Webhookdeps): OpenAPIHono<ApiEnv> => {
  const app = createRouten();
  const vermerke = createAblehnungsvermerk(deps, "webhook.abgelehnt");
  const plaetze = createPlaetze();

  // what is wrong with a file on this machine is for those who run it: whoever calls here is a stranger
  const geheimnisse = (): readonly Webhookgeheimnis[] => {
    try {
      return deps.geheimnisse();
    } catch (error) {
      throw new Error("the secrets of webhooks can't be read", { cause: error });
    }
  };

  const ablehnung = async (grund: Ablehnungsgrund): Promise<Problem> => {
    await vermerke(grund);
    return new Problem("nicht-angemeldet", SAETZE[grund], {
      kopfzeilen: { "WWW-Authenticate": 'Webhook realm="verlauf"' },
    });
  };

  app.openAPIRegistry.registerComponent("securitySchemes", "unterschrift", {
    type: "apiKey",
    in: "header",
    name: "webhook-signature",
    description: "Unterschrift nach Standard Webhooks (v1, HMAC-SHA256) über Kennung, Zeitstempel und Inhalt",
  });
  // registered by hand: the text is checked as it came, before anything reads it as JSON
  app.openAPIRegistry.registerPath(route);

  const tooLarge = bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: () => {
      throw zuGross(MAX_BODY_BYTES);
    },
  });

  app.post(route.path, tooLarge, async (context) => {
    const signed = readKopf((name) => context.req.header(name), deps.uhr());
    if (typeof signed === "string") throw await ablehnung(signed);
    return plaetze(context.req.header("Content-Length"), async () => {
      const koerper = decoded(await context.req.arrayBuffer());
      if (koerper === undefined || !isGenuine(signed, koerper, geheimnisse(), tagInBerlin(deps.uhr()))) {
        throw await ablehnung("unterschrift");
      }
      return take(context, signed, koerper);
    });
  });

  const take = async (context: Context<ApiEnv>, signed: Webhookkopf, koerper: string): Promise<Response> => {
    const akteur = akteurOf(deps.haeuser);
    const melde = (fehler: unknown): void =>
      deps.melde({ art: "fehler", kennung: newKennung(), anfrage: context.get("anfrage"), fehler });
    const done = await acceptOnce({ ...deps, melde }, signed, koerper, async (id) => {
      const { art = "lieferung", datenstand, dateien } = eventIn(koerper).data;
      requireAnzeige(deps.haeuser, tagInBerlin(deps.uhr()));
      await withOrdner(deps.ablageordner, async (ordner, uebergib) => {
        await storeDateien(deps, ordner, dateien);
        const day = art === "lieferung" ? (datenstand ?? null) : null;
        await uebergib(() => deps.annahme.nimmAn(akteur, { id, art, weg: "webhook", ordner, datenstand: day }));
      });
    });
    if (done === "wiederholt") throw await ablehnung("wiederholt");
    const { id, zustand } = await deps.annahme.zeige(akteur, done.annahme);
    const location = context.req.path.replace(/webhooks\/eingang$/, `lieferungen/${id}`);
    return context.json({ id, zustand }, 202, { Location: location });
  };

  return app;
};

const SAETZE: Readonly<Record<Ablehnungsgrund, string>> = {
  unsigniert:
    "Die Nachricht ist nicht nach Standard Webhooks unterschrieben (webhook-id, webhook-timestamp, webhook-signature).",
  verspaetet:
    "Der Zeitstempel der Nachricht weicht mehr als fünf Minuten ab. Bitte die Uhr des sendenden Geräts prüfen.",
  unterschrift: "Die Unterschrift der Nachricht gilt nicht.",
  wiederholt: "Diese Nachricht ist schon angekommen.",
};

/** Undefined for what is no UTF-8: its replacement characters would be signed for by nobody. */
const decoded = (bytes: ArrayBuffer): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const eventIn = (koerper: string): DateiEingegangen => {
  const json = parsed(koerper);
  if (json === undefined) throw new Problem("nicht-lesbar", "Der Inhalt der Nachricht ist kein JSON.");
  const read = dateiEingegangen.safeParse(json);
  if (read.success) return read.data;
  const fehler = fehlerOf(read.error.issues);
  throw new Problem("angaben", fehler.map(({ feld, meldung }) => `${feld}: ${meldung}`).join(" "), { fehler });
};

// the parser's error quotes the text, so nobody gets to see it
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

// files hold Kundennummern, and for which house they are shows only when they are read: every house has to have it
const requireAnzeige = (haeuser: readonly Konfiguration[], heute: string): void => {
  const documented = ({ datenschutz: { anzeige80 } }: Konfiguration): boolean =>
    anzeige80 !== null && anzeige80 <= heute;
  if (haeuser.length > 0 && haeuser.every(documented)) return;
  throw new Problem(
    "nicht-moeglich",
    "Dateien enthalten Kundennummern. Über Webhooks werden sie erst angenommen, wenn in verlauf.yaml unter „datenschutz: anzeige80“ der Tag der Anzeige nach § 80 SGB X steht.",
  );
};

/** Whoever holds the secret hands over for the one house, or for all where there are several. */
const akteurOf = (haeuser: readonly Konfiguration[]): Akteur => ({
  art: "schluessel",
  id: "webhook",
  umfang: ["lieferung.einspielen", "lieferung.lesen", "fragebogen.abgeben"],
  dienststelle: haeuser.length === 1 ? (haeuser[0]?.haus.dienststelle ?? null) : null,
});
