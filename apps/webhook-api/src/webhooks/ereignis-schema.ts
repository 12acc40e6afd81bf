import { z } from "@hono/zod-openapi";
import { tag } from "../angaben/angaben.ts";

const LONGEST_NAME = 150;
const MAX_FILES = 50;

// what Windows or a shell would read anything into, and names that are devices there
const UNFIT = /[\p{Cc}\p{Cf}/\\:*?"<>|]|^\.|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;

const dateiname = z
  .string()
  .refine(
    (name) => name.trim() !== "" && name.length <= LONGEST_NAME && !UNFIT.test(name),
    `Bitte einen Dateinamen ohne Ordner und ohne Sonderzeichen angeben, höchstens ${LONGEST_NAME} Zeichen.`,
  )
  .refine((name) => !/\.zip$/i.test(name), "Archive werden hier nicht angenommen. Bitte die Dateien einzeln angeben.")
  .openapi({ example: "kunden.csv" });

const inhalt = z
  .string()
  .refine(
    (text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text),
    "Bitte den Inhalt der Datei in Base64 angeben.",
  )
  .openapi({ format: "byte", description: "Inhalt in Base64, entpackt höchstens 25 MiB über alle Dateien" });

const link = z.string().openapi({
  format: "uri",
  example: "https://flow.example.de/dateien/kunden.csv",
  description: "https-Adresse auf einem Host, den das Haus freigegeben hat (server: erlaubteHosts)",
});

const pruefsumme = z
  .string()
  .refine((text) => /^[0-9a-f]{64}$/i.test(text), "Die Prüfsumme besteht aus 64 Hexadezimalziffern (SHA-256).")
  .transform((text) => text.toLowerCase())
  .openapi({ type: "string", pattern: "^[0-9a-fA-F]{64}$" });

const datei = z
  .strictObject({
    name: dateiname,
    inhalt: inhalt.optional(),
    link: link.optional(),
    sha256: pruefsumme.optional(),
  })
  .refine(
    (its) => (its.inhalt === undefined) !== (its.link === undefined),
    "Bitte entweder den Inhalt oder einen Link angeben.",
  )
  .openapi("Webhookdatei");
export type Webhookdatei = z.infer<typeof datei>;

const distinct = (dateien: readonly { readonly name: string }[]): boolean =>
  new Set(dateien.map(({ name }) => name.normalize("NFC").toLowerCase())).size === dateien.length;

const EINGEGANGEN = "datei.eingegangen";

/** What another system says by the event `datei.eingegangen`. */
export const dateiEingegangen = z
  .object({
    type: z
      .string()
      .refine((type) => type === EINGEGANGEN, `Angenommen wird das Ereignis ${EINGEGANGEN}.`)
      .openapi({ enum: [EINGEGANGEN] }),
    timestamp: z
      .string()
      .refine(
        (text) => text.length <= 40 && !Number.isNaN(Date.parse(text)),
        "Bitte einen Zeitpunkt wie 2026-11-02T08:00:00Z angeben.",
      )
      .openapi({ format: "date-time", example: "2026-11-02T08:00:00Z" }),
    data: z
      .strictObject({
        name: z
          .string()
          .refine((text) => text.length <= LONGEST_NAME, `Höchstens ${LONGEST_NAME} Zeichen.`)
          .optional()
          .openapi({
            description: "Wie das sendende Verfahren die Lieferung nennt; wird nicht aufbewahrt",
            example: "Monatslieferung",
          }),
        art: z
          .string()
          .refine((art) => art === "lieferung" || art === "frageboegen", "Möglich ist lieferung oder frageboegen.")
          .transform((art) => (art === "frageboegen" ? art : ("lieferung" as const)))
          .optional()
          .openapi({ type: "string", enum: ["lieferung", "frageboegen"], default: "lieferung" }),
        datenstand: tag.optional().openapi({ description: "Tag, von dem die Daten einer Lieferung sind" }),
        dateien: z
          .array(datei)
          .refine(
            (dateien) => dateien.length >= 1 && dateien.length <= MAX_FILES,
            `Eine Nachricht bringt 1 bis ${MAX_FILES} Dateien.`,
          )
          .refine(distinct, "Jede Datei braucht einen eigenen Namen."),
      })
      .refine(({ art, datenstand }) => art === "frageboegen" || datenstand !== undefined, {
        message: "Zu einer Lieferung gehört der Tag, von dem die Daten sind.",
        path: ["datenstand"],
      }),
  })
  .openapi("DateiEingegangen");
export type DateiEingegangen = z.infer<typeof dateiEingegangen>;
