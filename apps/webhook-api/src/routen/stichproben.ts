import { createRoute, z } from "@hono/zod-openapi";
import { dienststelle, monat, team } from "../angaben/angaben.ts";
import type { ApiDeps } from "../deps.ts";
import { probleme, problemeMitInhalt } from "../openapi/antworten.ts";
import { Problem } from "../problem/problem.ts";
import type { Einmal } from "../schutz/einmal.ts";
import { kleinerInhalt } from "../schutz/groesse.ts";
import { sendDatei } from "../schutz/send-datei.ts";
import { createRouten } from "./bausteine.ts";
import { idempotencyKey } from "./einmalig.ts";
import { ersatz, stichproben, ziehungsprotokoll } from "./stichproben-schema.ts";

const TAGS = ["Fallprüfung"];
const JSON_TYPE = "application/json";

const monatPath = "/dienststellen/{dienststelle}/stichproben/{monat}";
const teamPath = `${monatPath}/{team}` as const;

const imMonat = z.object({ dienststelle, monat });
const imTeam = imMonat.extend({ team });

const ziehenRoute = createRoute({
  method: "post",
  path: monatPath,
  operationId: "zieheStichproben",
  tags: TAGS,
  summary: "Die Fälle eines Monats ziehen; ein zweiter Aufruf gibt dieselben",
  middleware: [kleinerInhalt],
  request: {
    params: imMonat,
    headers: idempotencyKey,
    body: {
      required: false,
      content: {
        [JSON_TYPE]: {
          schema: z
            .strictObject({
              team: team.optional().openapi({ description: "Nur dieses Team" }),
            })
            .openapi("Ziehungsauftrag"),
        },
      },
    },
  },
  responses: {
    200: {
      description: "Die gezogenen Fälle; bei einer Wiederholung unter demselben Idempotency-Key ohne Inhalt",
      headers: z.object({ Location: z.string() }),
      content: { [JSON_TYPE]: { schema: stichproben } },
    },
    ...problemeMitInhalt,
  },
});

const zeigenRoute = createRoute({
  method: "get",
  path: monatPath,
  operationId: "zeigeStichproben",
  tags: TAGS,
  summary: "Die gezogenen Fälle eines Monats",
  request: { params: imMonat, query: z.strictObject({ team: team.optional() }) },
  responses: { 200: { description: "Die Ziehungen", content: { [JSON_TYPE]: { schema: stichproben } } }, ...probleme },
});

const protokollRoute = createRoute({
  method: "get",
  path: `${teamPath}/protokoll`,
  operationId: "holeProtokoll",
  tags: TAGS,
  summary: "Das Protokoll der Ziehung eines Teams",
  request: { params: imTeam },
  responses: {
    200: {
      description: "Das Protokoll als Datei",
      headers: z.object({ ETag: z.string(), "Content-Disposition": z.string() }),
      content: { [JSON_TYPE]: { schema: ziehungsprotokoll } },
    },
    304: { description: "Unverändert seit der Fassung, deren ETag in If-None-Match steht." },
    ...probleme,
  },
});

const ersetzenRoute = createRoute({
  method: "post",
  path: `${teamPath}/ersetzungen`,
  operationId: "ersetzeFall",
  tags: TAGS,
  summary: "Einen Fall, der nicht geprüft werden kann, durch den nächsten ersetzen",
  middleware: [kleinerInhalt],
  request: {
    params: imTeam,
    headers: idempotencyKey,
    body: {
      required: true,
      content: {
        [JSON_TYPE]: {
          schema: z
            .strictObject({
              fall: z
                .string()
                .max(200)
                .openapi({ description: "Referenz des Falls, auch nur seine Nummer", example: "2026-10-412-03" }),
              grund: z
                .string()
                .max(500)
                .refine((text) => text.trim() !== "", "Bitte den Grund angeben.")
                .openapi({ example: "Datensatz inzwischen gesperrt" }),
            })
            .openapi("Ersetzungsauftrag"),
        },
      },
    },
  },
  responses: {
    201: {
      description: "Was an die Stelle tritt; bei einer Wiederholung unter demselben Idempotency-Key ohne Inhalt",
      headers: z.object({ Location: z.string() }),
      content: { [JSON_TYPE]: { schema: ersatz } },
    },
    ...problemeMitInhalt,
  },
});

interface Fallort {
  readonly dienststelle: string;
  readonly monat: string;
  readonly team: string;
}

/** The case's reference, of the month and team that the address names. */
const fallOf = (text: string, ort: Fallort): string => {
  const trimmed = text.trim();
  if (/^\d{1,3}$/.test(trimmed)) return `${ort.monat}-${ort.dienststelle}-${ort.team}-${trimmed.padStart(2, "0")}`;
  const starts = [`${ort.monat}-${ort.team}-`, `${ort.monat}-${ort.dienststelle}-${ort.team}-`];
  if (starts.some((start) => trimmed.toLowerCase().startsWith(start.toLowerCase()))) return trimmed;
  throw new Problem("angaben", "Der Fall gehört nicht zu dem Monat und dem Team in der Adresse.", {
    fehler: [{ feld: "fall", meldung: "Bitte eine Referenz wie 2026-10-412-03 oder nur die Nummer angeben." }],
  });
};

/** Draws of a month, their records, and replaced cases. */
export const createStichprobenRouten = (deps: ApiDeps, einmal: Einmal, wurzel: string) => {
  const app = createRouten();

  app.openapi(ziehenRoute, async (context) => {
    const params = context.req.valid("param");
    const { team: only } = context.req.valid("json") ?? {};
    return einmal(context, { anfrage: { only }, personenbezogen: true }, async () => {
      const ziel = { art: "teams", dienststelle: params.dienststelle, team: only } as const;
      const gezogen = await context.get("zugang").ziehe({ monat: params.monat, ziel });
      return context.json(gezogen, 200, { Location: encodeURI(context.req.path) });
    });
  });

  app.openapi(zeigenRoute, async (context) => {
    const { monat: month, dienststelle: office } = context.req.valid("param");
    const { team: only } = context.req.valid("query");
    const ziel = { art: "teams", dienststelle: office, team: only } as const;
    return context.json(await context.get("zugang").stichproben({ monat: month, ziel }), 200);
  });

  app.openapi(protokollRoute, async (context) => {
    const frage = context.req.valid("param");
    const protokoll = await context.get("zugang").protokoll(frage);
    const inhalt = new TextEncoder().encode(`${JSON.stringify(protokoll, null, 1)}\n`);
    const name = `Protokoll_${frage.monat}_${frage.dienststelle}_${frage.team}.json`;
    return sendDatei(context, { name, typ: JSON_TYPE, inhalt }, deps.geheimnis);
  });

  app.openapi(ersetzenRoute, async (context) => {
    const params = context.req.valid("param");
    const { fall, grund } = context.req.valid("json");
    return einmal(context, { anfrage: { fall, grund }, personenbezogen: true }, async () => {
      const ersetzt = await context
        .get("zugang")
        .ersetze({ fall: fallOf(fall, params), grund, dienststelle: params.dienststelle });
      const ort = [params.dienststelle, "stichproben", params.monat, params.team, "protokoll"].map(encodeURIComponent);
      return context.json(ersetzt, 201, { Location: `${wurzel}/dienststellen/${ort.join("/")}` });
    });
  });

  return app;
};
