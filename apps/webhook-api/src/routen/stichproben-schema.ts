import { z } from "@hono/zod-openapi";
import { liste } from "../openapi/antworten.ts";

const regel = z
  .object({
    id: z.string().openapi({ example: "hausregel" }),
    quelle: z.string().openapi({ example: "Hausverfügung 4/2024" }),
    ab: z.string().openapi({ format: "date", example: "2024-01-01" }),
    bis: z.string().nullable().openapi({ format: "date" }),
  })
  .openapi("Regel");

const fall = z
  .object({
    referenz: z.string().openapi({ example: "2026-10-63504-412-03" }),
    kundennummer: z
      .string()
      .optional()
      .openapi({ description: "Nur für die, die sie sehen dürfen", example: "123H000009" }),
    ticket: z.string().optional(),
    ersetztDurch: z.string().nullable(),
    grund: z.string().nullable(),
  })
  .openapi("Fall");

export const ziehungsprotokoll = z
  .object({
    monat: z.string().openapi({ example: "2026-10" }),
    dienststelle: z.string().openapi({ example: "63504" }),
    team: z.string().openapi({ example: "412" }),
    datenstand: z.string().openapi({ format: "date", example: "2026-10-31" }),
    regel,
    basisSeed: z.string(),
    seed: z.string(),
    rahmen: z.object({
      anzahl: z.int(),
      sha256: z.string().nullable(),
      ids: liste(z.string()).optional().openapi({ description: "Nur für die, die Kundennummern sehen dürfen" }),
      ausgeschlossen: z.object({
        beschaeftigtenfall: z.int().optional(),
        gesperrt: z.int(),
        paragraf16a: z.int(),
        schon_geprueft: z.int(),
      }),
      rueckschauMonate: z.int(),
    }),
    faelle: liste(fall),
    gezogen: z.object({ am: z.string().openapi({ format: "date" }), von: z.string() }),
  })
  .openapi("Ziehungsprotokoll", { description: "Aus dem Protokoll lässt sich eine Ziehung nachprüfen" });

export const stichproben = z
  .object({
    zeitraum: z.string().openapi({ example: "2026-10" }),
    regel,
    ziehungen: liste(
      z
        .object({
          ebene: z.enum(["team", "rd", "zentrale", "kalibrierung"]),
          dienststelle: z.string().openapi({ example: "63504" }),
          einheit: z.string().openapi({ example: "412" }),
          zeitraum: z.string().openapi({ example: "2026-10" }),
          hinweise: liste(z.string()),
          protokoll: ziehungsprotokoll,
        })
        .openapi("Ziehung"),
    ),
    hinweise: liste(z.string()),
  })
  .openapi("Stichproben");

export const ersatz = z
  .object({
    dienststelle: z.string().openapi({ example: "63504" }),
    referenz: z.string().openapi({ example: "2026-10-63504-412-03" }),
    durch: z
      .object({
        referenz: z.string().openapi({ example: "2026-10-63504-412-11" }),
        kundennummer: z.string().nullable(),
        ticket: z.string().nullable(),
      })
      .nullable(),
    hinweise: liste(z.string()),
  })
  .openapi("Ersatz");
