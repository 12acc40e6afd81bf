import { z } from "@hono/zod-openapi";
import { HINWEISE, STATUS } from "@verlauf/core";
import { liste } from "../openapi/antworten.ts";

const tagOderNichts = z.string().nullable().openapi({ format: "date", example: "2016-04-15" });

const eintrag = z
  .object({
    kundennummer: z.string().openapi({ example: "123H000009" }),
    team: z.string().openapi({ example: "412" }),
    status: z.enum(STATUS),
    faelligAm: tagOderNichts,
    tageUeberfaellig: z.int().nullable().openapi({ example: 47 }),
    kontakte: z.int().nullable().openapi({ description: "Gezählte Kontakte im Zeitraum", example: 1 }),
    mindestens: z.int().nullable().openapi({ description: "Verlangte Kontakte im Zeitraum", example: 4 }),
    dichteUnterschritten: z.boolean().nullable(),
    regel: z
      .object({
        id: z.string().openapi({ example: "profillage:M" }),
        quelle: z.string().openapi({ example: "Kontaktdichteempfehlungen SGB II, Dezember 2010" }),
        ziffer: z.string().nullable().openapi({ example: "2.4" }),
        ab: z.string().openapi({ format: "date", example: "2010-12-01" }),
        bis: tagOderNichts,
      })
      .nullable(),
    bis: tagOderNichts,
    tageOffen: z.int().nullable(),
    begruendung: z.string().openapi({ example: "Der nächste Kontakt war am 15.04.2016 fällig, das ist 47 Tage her." }),
    hinweise: liste(z.enum(HINWEISE)),
    terminAm: tagOderNichts,
  })
  .openapi("Eintrag", { description: "Urteil über die Kontaktdichte einer Person" });

const referenz = z.string().openapi({
  description: "Steht für die Kundennummer, wo diese nicht hingehört",
  example: "412-K7Q2M4",
});

const kopf = {
  stichtag: z.string().openapi({ format: "date", example: "2016-06-01" }),
  datenstand: z.string().openapi({ format: "date", example: "2016-05-31" }),
  bemerkungen: liste(z.string()).openapi({ description: "Was zu den Daten zu sagen ist" }),
};

export const listenseite = z
  .object({
    ...kopf,
    kunden: liste(eintrag.extend({ referenz }).openapi("Listeneintrag")),
    weiter: z.string().nullable().openapi({ description: "cursor der nächsten Seite; am Ende null" }),
  })
  .openapi("Listenseite");

const zaehlung = z
  .object({
    ueberfaellig: z.int(),
    faellig: z.int(),
    im_soll: z.int(),
    ausgenommen: z.int(),
    profillage_offen: z.int(),
    nicht_geregelt: z.int(),
  })
  .openapi("Zaehlung", { description: "Personen nach Status" });

export const zahlen = z
  .object({
    ...kopf,
    teams: liste(z.object({ dienststelle: z.string(), team: z.string(), zaehlung, nichtInBetreuung: z.int() })),
    gesamt: zaehlung,
  })
  .openapi("Zahlen");

export const auskunft = z
  .object({
    referenz,
    team: z.string().openapi({ example: "412" }),
    kopf: z.string().openapi({ example: "123H000009 · Team 412 · Marktprofil" }),
    absaetze: liste(z.string()).openapi({ description: "Sätze, die sich vorlesen lassen" }),
    eintrag: eintrag.nullable(),
  })
  .openapi("Auskunft");
