import { createRoute, z } from "@hono/zod-openapi";
import { type Akteur, ownRd } from "@verlauf/use-cases";
import { dienststelle, monat, team } from "../angaben/angaben.ts";
import type { ApiDeps } from "../deps.ts";
import { datei, probleme, XLSX } from "../openapi/antworten.ts";
import { sendDatei } from "../schutz/send-datei.ts";
import { createRouten } from "./bausteine.ts";

const TAGS = ["Fallprüfung"];

const fragebogenRoute = createRoute({
  method: "get",
  path: "/dienststellen/{dienststelle}/frageboegen/{monat}/{team}",
  operationId: "holeFragebogen",
  tags: TAGS,
  summary: "Die Arbeitsmappe eines Teams, leer zum Ausfüllen",
  request: { params: z.object({ dienststelle, monat, team }) },
  responses: { ...datei("Die Arbeitsmappe", XLSX), ...probleme },
});

const auswertungRoute = createRoute({
  method: "get",
  path: "/dienststellen/{dienststelle}/auswertungen/{monat}/{bereich}",
  operationId: "holeAuswertung",
  tags: TAGS,
  summary: "Die Auswertung eines Monats für Bereich, Dienststelle oder Regionaldirektion",
  request: {
    params: z.object({
      dienststelle,
      monat,
      bereich: z
        .string()
        .min(1)
        .max(100)
        .openapi({ description: "Name eines Bereichs, oder: dienststelle, oder: rd", example: "Bereich 41" }),
    }),
    query: z.strictObject({
      rd: z
        .string()
        .max(100)
        .optional()
        .openapi({ description: "Name der Regionaldirektion, wo es mehrere gibt", example: "Hessen" }),
    }),
  },
  responses: { ...datei("Die Auswertungsmappe", XLSX), ...probleme },
});

const einheitOf = (akteur: Akteur, office: string, bereich: string, rd: string | undefined) => {
  if (bereich === "dienststelle") return { ebene: "dienststelle", dienststelle: office } as const;
  if (bereich === "rd") return { ebene: "rd", rd: rd ?? ownRd(akteur, office) } as const;
  return { ebene: "bereich", bereich, dienststelle: office } as const;
};

/** Workbooks for whoever asks for them. */
export const createArbeitsmappenRouten = (deps: ApiDeps) => {
  const app = createRouten();

  app.openapi(fragebogenRoute, async (context) => {
    const { monat: month, ...unit } = context.req.valid("param");
    const mappe = await context.get("zugang").fragebogen({ monat: month, ziel: { art: "team", ...unit } });
    return sendDatei(context, { ...mappe, typ: XLSX }, deps.geheimnis);
  });

  app.openapi(auswertungRoute, async (context) => {
    const { dienststelle: office, monat: month, bereich } = context.req.valid("param");
    const { rd } = context.req.valid("query");
    const einheit = einheitOf(context.get("akteur"), office, bereich, rd);
    const { name, inhalt } = await context.get("zugang").auswertung({ monat: month, einheit });
    return sendDatei(context, { name, inhalt, typ: XLSX }, deps.geheimnis);
  });

  return app;
};
