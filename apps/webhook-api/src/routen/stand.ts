import { createRoute, z } from "@hono/zod-openapi";
import { bereich, dienststelle, monat } from "../angaben/angaben.ts";
import { liste, probleme } from "../openapi/antworten.ts";
import { createRouten } from "./bausteine.ts";

const tag = z.string().nullable().openapi({ format: "date", example: "2026-11-13" });

const monatsstand = z
  .object({
    monat: z.string().openapi({ example: "2026-10" }),
    satz: z.string().openapi({ example: "Zum 20.11.2026 liegen 7 von 9 Arbeitsmappen vor." }),
    teams: liste(
      z
        .object({
          dienststelle: z.string().openapi({ example: "63504" }),
          bereich: z.string().nullable().openapi({ example: "Bereich 41" }),
          team: z.string().openapi({ example: "412" }),
          zustand: z.enum(["vollstaendig", "teilweise", "verspaetet", "ausstehend", "fehlt"]),
          soll: z.int().openapi({ example: 10 }),
          vollstaendig: z.int().openapi({ example: 6 }),
          offen: liste(z.string()).openapi({ description: "Nummern der Fälle, die nicht vollständig sind" }),
          ersetzt: z.int(),
          zurueckAm: tag,
          zuletztAm: tag,
          frist: tag,
          inVertretung: z.boolean(),
          zuKlaeren: z.int(),
        })
        .openapi("Teamstand"),
    ),
  })
  .openapi("Monatsstand");

const standRoute = createRoute({
  method: "get",
  path: "/dienststellen/{dienststelle}/stand/{monat}",
  operationId: "zeigeStand",
  tags: ["Fallprüfung"],
  summary: "Welche Arbeitsmappen eines Monats sind zurück, was fehlt?",
  request: { params: z.object({ dienststelle, monat }), query: z.strictObject({ bereich: bereich.optional() }) },
  responses: {
    200: { description: "Der Stand", content: { "application/json": { schema: monatsstand } } },
    ...probleme,
  },
});

/** What has come back and what is missing. */
export const createStandRouten = () => {
  const app = createRouten();
  app.openapi(standRoute, async (context) => {
    const params = context.req.valid("param");
    const { zeilen, satz } = await context.get("zugang").stand({ ...params, ...context.req.valid("query") });
    const teams = zeilen.map(({ stand, zustand }) => ({ ...stand, zustand }));
    return context.json({ monat: params.monat, satz, teams }, 200);
  });
  return app;
};
