import { z } from "@hono/zod-openapi";
import {
  ABONNEMENTZUSTAENDE,
  EREIGNISARTEN,
  type Ereignisart,
  isEreignisart,
  SENDUNGSZUSTAENDE,
} from "@verlauf/use-cases";
import { dienststelle } from "../angaben/angaben.ts";
import { liste } from "../openapi/antworten.ts";

const LONGEST_NAME = 100;
const MAX_OVERLAP_HOURS = 168;
const DEFAULT_OVERLAP_HOURS = 24;

const name = z
  .string()
  .refine(
    (text) => text.trim() !== "" && text.length <= LONGEST_NAME && !/[\p{Cc}\p{Cf}]/u.test(text),
    `Bitte einen Namen mit höchstens ${LONGEST_NAME} Zeichen angeben.`,
  )
  .openapi({ example: "Terminplanung" });

const url = z.string().openapi({
  format: "uri",
  example: "https://flow.example.de/aufruf",
  description: "https-Adresse auf einem Host, den das Haus freigegeben hat (server: erlaubteHosts)",
});

const MOEGLICH = `Möglich ist: ${EREIGNISARTEN.join(", ")}.`;

const ereignisse = z
  .array(
    z
      .string()
      .refine(isEreignisart, MOEGLICH)
      .openapi({ enum: [...EREIGNISARTEN] }),
  )
  .refine((all) => all.length > 0 && all.length <= EREIGNISARTEN.length, MOEGLICH)
  .transform((all): readonly Ereignisart[] => all.filter(isEreignisart))
  .openapi({
    type: "array",
    items: { type: "string", enum: [...EREIGNISARTEN] },
    example: ["lieferung.uebernommen", "bereich.vollstaendig"],
  });

export const neuesAbonnement = z.strictObject({ dienststelle, name, url, ereignisse }).openapi("NeuesAbonnement");

export const abonnementaenderung = z
  .strictObject({
    name: name.optional(),
    url: url.optional(),
    ereignisse: ereignisse.optional(),
    zustand: z
      .string()
      .refine((word) => word === "aktiv" || word === "pausiert", "Möglich ist aktiv oder pausiert.")
      .transform((word) => (word === "aktiv" ? word : ("pausiert" as const)))
      .optional()
      .openapi({ type: "string", enum: ["aktiv", "pausiert"] }),
  })
  .refine((change) => Object.keys(change).length > 0, "Bitte angeben, was sich ändern soll.")
  .openapi("Abonnementaenderung");

export const geheimniswechsel = z
  .strictObject({
    ueberlappungStunden: z
      .unknown()
      .refine(
        (hours) => Number.isInteger(hours) && Number(hours) >= 0 && Number(hours) <= MAX_OVERLAP_HOURS,
        `Möglich ist eine ganze Zahl von 0 bis ${MAX_OVERLAP_HOURS}.`,
      )
      .transform(Number)
      .prefault(DEFAULT_OVERLAP_HOURS)
      .openapi({
        type: "integer",
        minimum: 0,
        maximum: MAX_OVERLAP_HOURS,
        default: DEFAULT_OVERLAP_HOURS,
        description: "So lange unterschreibt auch das bisherige Geheimnis noch",
      }),
  })
  .openapi("Geheimniswechsel");

const zeitpunkt = z.string().openapi({ format: "date-time", example: "2026-11-02T08:00:00.000Z" });

export const abonnement = z
  .object({
    id: z.string().openapi({ example: "6f1c2f0a-7f0e-4a55-8a53-8b0f7f7f2b11" }),
    dienststelle: z.string().openapi({ example: "63504" }),
    name: z.string(),
    url: z.string().openapi({
      example: "https://flow.example.de/aufruf?…",
      description: "Ohne den Teil hinter dem Fragezeichen, der ein Geheimnis der Gegenstelle sein kann",
    }),
    ereignisse: liste(z.enum(EREIGNISARTEN)),
    zustand: z.enum(ABONNEMENTZUSTAENDE),
    grund: z.string().nullable(),
    altesGeheimnisBis: zeitpunkt.nullable(),
    angelegtUm: zeitpunkt,
    geaendertUm: zeitpunkt,
  })
  .openapi("Abonnement");

export const abonnementliste = z.object({ abonnements: liste(abonnement) }).openapi("Abonnementliste");

export const mitGeheimnis = z
  .object({
    abonnement,
    geheimnis: z.string().openapi({
      example: "whsec_…",
      description: "Zum Prüfen der Unterschriften; wird nur dieses eine Mal gezeigt",
    }),
  })
  .openapi("AbonnementMitGeheimnis");

export const zustellung = z
  .object({
    nr: z.int().openapi({ example: 17 }),
    ereignis: z.string().openapi({ example: "bereich.vollstaendig" }),
    zustand: z.enum(SENDUNGSZUSTAENDE),
    versuche: z.int(),
    statuscode: z.int().nullable().openapi({ description: "Der letzten Antwort", example: 204 }),
    grund: z.string().nullable(),
    seit: zeitpunkt,
    naechsterVersuch: zeitpunkt.nullable(),
  })
  .openapi("Zustellung");

export const zustellungsseite = z
  .object({
    zustellungen: liste(zustellung).openapi({ description: "Die neueste zuerst" }),
    vor: z.int().nullable().openapi({ description: "vor der nächsten Seite; am Ende null" }),
  })
  .openapi("Zustellungsseite");
