import { isIsoDate, isMonat, isQuartal, pruefeProtokoll, Refusal, type Ziehungsprotokoll } from "@verlauf/core";
import * as z from "zod";
import { sha256 } from "../sha256.ts";

const tag = z.string().refine(isIsoDate);
const anzahl = z.int().nonnegative();

/** A record as it is handed out; more than it needs may stand in it. */
const protokollSchema = z.object({
  monat: z.string().refine((text) => isMonat(text) || isQuartal(text)),
  dienststelle: z.string(),
  team: z.string(),
  datenstand: tag,
  regel: z.object({
    id: z.enum(["vkb-2017-05", "vkb-2017-10", "hausregel"]),
    quelle: z.string(),
    ab: tag,
    bis: tag.nullable(),
  }),
  basisSeed: z.string(),
  seed: z.string(),
  rahmen: z.object({
    anzahl,
    sha256: z.string(),
    ids: z.array(z.string()),
    ausgeschlossen: z.object({
      beschaeftigtenfall: anzahl,
      gesperrt: anzahl,
      paragraf16a: anzahl,
      schon_geprueft: anzahl,
    }),
    rueckschauMonate: anzahl,
  }),
  faelle: z.array(
    z.object({
      referenz: z.string(),
      kundennummer: z.string(),
      ticket: z.string(),
      ersetztDurch: z.string().nullable(),
      grund: z.string().nullable(),
    }),
  ),
  gezogen: z.object({ am: tag, von: z.string() }),
});

const readJson = (bytes: Uint8Array, datei: string): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Refusal(`${datei} ist kein Protokoll: Die Datei ist kein vollständiges JSON.`, { cause: error });
  }
};

/** Checks a record from itself alone (no data are needed); what differs is told in sentences. */
export const pruefeProtokolldatei = (bytes: Uint8Array, datei: string): readonly string[] => {
  const result = protokollSchema.safeParse(readJson(bytes, datei));
  if (result.success) return pruefeProtokoll(result.data as Ziehungsprotokoll, sha256);
  const places = [...new Set(result.error.issues.map(({ path }) => path.join(".") || "das Ganze"))];
  throw new Refusal(
    `${datei} ist kein vollständiges Protokoll. Es fehlt oder passt nicht: ${places.slice(0, 5).join(", ")}${places.length > 5 ? " und weitere Angaben" : ""}.`,
  );
};
