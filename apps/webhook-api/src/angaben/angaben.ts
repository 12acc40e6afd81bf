import { z } from "@hono/zod-openapi";
import { type IsoDate, isIsoDate, isMonat, type Monat, STATUS, type Status } from "@verlauf/core";

// Words that several routes take. Each check carries its own German sentence.

// a year like 206 or 20166 is a slip
const EARLIEST = "1900-01-01";
const LATEST = "2999-12-31";

const LONGEST = 100;

/** A short text that names something: a team, an office, an area. */
const name = (meldung: string) =>
  z.string().refine((text) => text.trim() !== "" && text.length <= LONGEST && !/\p{Cc}/u.test(text), meldung);

export const tag = z
  .string()
  .refine((text) => isIsoDate(text) && text >= EARLIEST && text <= LATEST, "Bitte ein Datum wie 2016-06-01 angeben.")
  .transform((text) => text as IsoDate)
  .openapi({ type: "string", format: "date", example: "2026-10-31" });

export const monat = z
  .string()
  .refine(isMonat, "Bitte einen Monat wie 2026-10 angeben.")
  .transform((text) => text as Monat)
  .openapi({
    type: "string",
    pattern: "^\\d{4}-(0[1-9]|1[0-2])$",
    example: "2026-10",
    description: "Datenstand-Monat",
  });

export const dienststelle = name("Bitte die Nummer einer Dienststelle wie 63504 angeben.").openapi({
  example: "63504",
  description: "Nummer der Dienststelle",
});

export const team = name("Bitte die Nummer eines Teams wie 412 angeben.").openapi({
  example: "412",
  description: "Nummer des Teams",
});

export const bereich = name("Bitte den Namen eines Bereichs angeben.").openapi({
  example: "Bereich 41",
  description: "Name des Bereichs",
});

export const kundennummer = name("Bitte eine Kundennummer wie 123H000009 angeben.").openapi({
  example: "123H000009",
  description: "Kundennummer",
});

const isStatus = (word: string): word is Status => (STATUS as readonly string[]).includes(word);

export const statusliste = z
  .string()
  .refine((text) => text.split(",").every(isStatus), `Möglich ist: ${STATUS.join(", ")}; mehrere mit Komma.`)
  .transform((text) => text.split(",").filter(isStatus))
  .openapi({
    type: "string",
    example: "ueberfaellig,faellig",
    description: `Ein oder mehrere Status mit Komma: ${STATUS.join(", ")}. Ohne Angabe: ueberfaellig.`,
  });

/** A whole number within bounds, as addresses carry it. */
export const ganzzahl = (von: number, bis: number) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,9}$/.test(text) && Number(text) >= von && Number(text) <= bis,
      `Möglich ist eine ganze Zahl von ${von} bis ${bis}.`,
    )
    .transform(Number)
    .openapi({ type: "integer", minimum: von, maximum: bis });
