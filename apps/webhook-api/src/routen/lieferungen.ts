import { rm } from "node:fs/promises";
import { createRoute, z } from "@hono/zod-openapi";
import { DATEIARTEN } from "@verlauf/core";
import type { Annahmestand } from "@verlauf/use-cases";
import { tag } from "../angaben/angaben.ts";
import { fehlerOf } from "../angaben/pruefung.ts";
import type { ApiDeps } from "../deps.ts";
import { datei, liste, probleme, problemeMitInhalt } from "../openapi/antworten.ts";
import { uploadWith } from "../openapi/upload.ts";
import { Problem } from "../problem/problem.ts";
import { nichtGefunden } from "../problem/problem-of.ts";
import type { Einmal } from "../schutz/einmal.ts";
import { sendFromDisk } from "../schutz/send-datei.ts";
import { withOrdner } from "../upload/ordner.ts";
import { receive } from "../upload/receive.ts";
import { createRouten } from "./bausteine.ts";
import { idempotencyKey } from "./einmalig.ts";
import { requireUmfang } from "./require-umfang.ts";

const TAGS = ["Lieferungen"];
const JSON_TYPE = "application/json";
const BYTES = "application/octet-stream";
const MIB = 1024 * 1024;

/** Exports compress ten to twenty times. */
const UNPACKED = 8;

const stand = z
  .object({
    id: z.string().openapi({ example: "0c5d9f2e-7a53-4d53-9b0e-2f6d3a1c9b11" }),
    zustand: z.enum(["angenommen", "laeuft", "uebernommen", "abgewiesen", "gescheitert"]),
    datenstand: z.string().nullable().openapi({ format: "date", example: "2026-10-31" }),
    angenommenUm: z.string().openapi({ format: "date-time", example: "2026-11-02T08:00:00.000Z" }),
    fertigUm: z.string().nullable().openapi({ format: "date-time" }),
    meldungen: liste(z.string()).openapi({ description: "Warum sie abgewiesen wurde, oder was zu wissen gut ist" }),
    dateien: liste(
      z.object({
        name: z.string().openapi({ example: "kunden.csv" }),
        art: z.enum(DATEIARTEN).nullable(),
        zeilen: z.int(),
        uebernommen: z.int(),
        abgelehnt: z.int(),
      }),
    ),
    lieferungen: liste(z.object({ dienststelle: z.string().openapi({ example: "63504" }), personen: z.int() })),
  })
  .openapi("Lieferung");

const params = z.object({ id: z.string().max(100).openapi({ example: "0c5d9f2e-7a53-4d53-9b0e-2f6d3a1c9b11" }) });

const annehmenRoute = createRoute({
  method: "post",
  path: "/lieferungen",
  operationId: "nimmLieferungAn",
  tags: TAGS,
  summary: "Exportdateien eines Tages annehmen",
  description:
    "Die Dateien einzeln oder als ein Zip-Archiv. Eingelesen wird danach; die Adresse in Location sagt, was daraus geworden ist.",
  request: {
    headers: idempotencyKey,
    query: z.strictObject({
      datenstand: tag.optional().openapi({ description: "Tag der Daten, wenn er nicht als Feld im Formular steht" }),
    }),
    body: uploadWith({ datenstand: { type: "string", format: "date", examples: ["2026-10-31"] } }),
  },
  responses: {
    202: {
      description: "Angenommen",
      headers: z.object({ Location: z.string() }),
      content: { [JSON_TYPE]: { schema: stand } },
    },
    ...problemeMitInhalt,
  },
});

const zeigenRoute = createRoute({
  method: "get",
  path: "/lieferungen/{id}",
  operationId: "zeigeLieferung",
  tags: TAGS,
  summary: "Was ist aus einer Lieferung geworden?",
  request: { params },
  responses: { 200: { description: "Ihr Stand", content: { [JSON_TYPE]: { schema: stand } } }, ...probleme },
});

const abgelehntRoute = createRoute({
  method: "get",
  path: "/lieferungen/{id}/abgelehnt",
  operationId: "zeigeAbgelehnt",
  tags: TAGS,
  summary: "Die Dateien mit abgelehnten Zeilen",
  request: { params },
  responses: {
    200: {
      description: "Wie sie heißen und wo sie liegen",
      content: {
        [JSON_TYPE]: {
          schema: z
            .object({
              dateien: liste(z.object({ name: z.string().openapi({ example: "kunden.csv" }), ort: z.string() })),
            })
            .openapi("Abgelehnt"),
        },
      },
    },
    ...probleme,
  },
});

const abgelehntDateiRoute = createRoute({
  method: "get",
  path: "/lieferungen/{id}/abgelehnt/{datei}",
  operationId: "holeAbgelehnt",
  tags: TAGS,
  summary: "Eine Datei mit abgelehnten Zeilen, unverändert",
  request: { params: params.extend({ datei: z.string().max(300).openapi({ example: "kunden.csv" }) }) },
  responses: { ...datei("Die Zeilen mit ihren Bytes, wie sie kamen", BYTES), ...probleme },
});

const shown = ({ art: _, ...rest }: Annahmestand) => rest;

const requireDatenstand = (feld: string | undefined, frage: string | undefined) => {
  const given = tag.safeParse(feld ?? frage);
  if (given.success) return given.data;
  const fehler = fehlerOf(given.error.issues).map(({ meldung }) => ({ feld: "datenstand", meldung }));
  throw new Problem("angaben", "Zu einer Lieferung gehört der Tag, von dem die Daten sind.", { fehler });
};

/** Deliveries: taken to the disk at once, read in afterwards. */
export const createLieferungsRouten = (deps: ApiDeps, einmal: Einmal, wurzel: string) => {
  const app = createRouten();
  const bytes = deps.grenzen.anfrageMiB * MIB;
  const grenzen = { bytes, archiv: { dateien: 200, bytes: bytes * UNPACKED } };
  const ortOf = (id: string): string => `${wurzel}/lieferungen/${encodeURIComponent(id)}`;

  app.openapi(annehmenRoute, async (context) => {
    const { datenstand } = context.req.valid("query");
    requireUmfang(context.get("akteur"), "lieferung.einspielen");
    return withOrdner(deps.ablageordner, async (ordner, uebergib) => {
      const { felder, fingerabdruck } = await receive(context.req.raw, ordner, grenzen);
      const { datenstand: feld } = felder;
      const tagDerDaten = requireDatenstand(feld, datenstand);
      let taken = false;
      const answer = await einmal(
        context,
        { anfrage: [fingerabdruck, tagDerDaten], personenbezogen: false },
        async () => {
          const neue = { art: "lieferung", weg: "api", ordner, datenstand: tagDerDaten } as const;
          const angenommen = await uebergib(() => deps.annahme.nimmAn(context.get("akteur"), neue));
          taken = true;
          return context.json(shown(angenommen), 202, { Location: ortOf(angenommen.id) });
        },
      );
      // the same again: the first one's files are the ones that count
      if (!taken) await rm(ordner, { recursive: true, force: true });
      return answer;
    });
  });

  app.openapi(zeigenRoute, async (context) => {
    const { id } = context.req.valid("param");
    return context.json(shown(await deps.annahme.zeige(context.get("akteur"), id)), 200);
  });

  app.openapi(abgelehntRoute, async (context) => {
    const { id } = context.req.valid("param");
    const dateien = await deps.annahme.abgelehnt(context.get("akteur"), id);
    return context.json(
      { dateien: dateien.map(({ name }) => ({ name, ort: `${ortOf(id)}/abgelehnt/${encodeURIComponent(name)}` })) },
      200,
    );
  });

  app.openapi(abgelehntDateiRoute, async (context) => {
    const { id, datei: wanted } = context.req.valid("param");
    const dateien = await deps.annahme.abgelehnt(context.get("akteur"), id);
    const found = dateien.find(({ name }) => name === wanted);
    if (found === undefined) throw nichtGefunden();
    return sendFromDisk(context, { ...found, typ: BYTES }, deps.geheimnis);
  });

  return app;
};
