import { type IsoDate, isIsoDate, isMonat, type Monat } from "@verlauf/core";
import type { Auswertungseinheit } from "@verlauf/use-cases";
import { z } from "zod";
import type { Absicht, Listenabsicht } from "../conversation/absicht.ts";

/** What waits, without Kundennummern: it is kept for half an hour. */
export type Vorgangsinhalt = Dateiinhalt | Handlungsinhalt;

/** A file that is made when it is accepted. */
export type Dateiinhalt =
  | {
      readonly art: "arbeitsmappe";
      readonly monat: Monat;
      readonly dienststelle: string;
      readonly team: string;
    }
  | { readonly art: "auswertung"; readonly monat: Monat; readonly einheit: Auswertungseinheit }
  | { readonly art: "liste"; readonly von: Listenabsicht };

/** Something that is entered when it is confirmed. */
export type Handlungsinhalt =
  | {
      readonly art: "vertretung";
      readonly team: string;
      readonly durch: string;
      readonly von: IsoDate;
      readonly bis: IsoDate;
    }
  | {
      readonly art: "ausnahme";
      readonly referenz: string;
      readonly grund: string;
      readonly von: IsoDate;
      readonly bis: IsoDate;
    }
  | { readonly art: "abwesend"; readonly von: IsoDate; readonly bis: IsoDate };

const tag = z.string().refine(isIsoDate);
const monat = z.string().refine(isMonat);
const zeitraum = { von: tag, bis: tag };

const einheit = z.discriminatedUnion("ebene", [
  z.object({ ebene: z.literal("bereich"), bereich: z.string(), dienststelle: z.string().optional() }),
  z.object({ ebene: z.literal("dienststelle"), dienststelle: z.string() }),
  z.object({ ebene: z.literal("rd"), rd: z.string() }),
]) satisfies z.ZodType<Auswertungseinheit>;

const schema = z.discriminatedUnion("art", [
  z.object({ art: z.literal("arbeitsmappe"), monat, dienststelle: z.string(), team: z.string() }),
  z.object({ art: z.literal("auswertung"), monat, einheit }),
  z.object({ art: z.literal("liste"), von: z.unknown() }),
  z.object({ art: z.literal("vertretung"), team: z.string(), durch: z.string(), ...zeitraum }),
  z.object({ art: z.literal("ausnahme"), referenz: z.string(), grund: z.string(), ...zeitraum }),
  z.object({ art: z.literal("abwesend"), ...zeitraum }),
]);

/** What was kept, as it was meant; a program of another version may have kept something else. */
export const leseVorgang = (
  inhalt: unknown,
  leseAbsicht: (value: unknown) => Absicht | undefined,
): Vorgangsinhalt | undefined => {
  const { data } = schema.safeParse(inhalt);
  if (data?.art !== "liste") return data;
  const von = leseAbsicht(data.von);
  return von?.art === "ueberfaellig" || von?.art === "faellig" ? { art: "liste", von } : undefined;
};

export const isDatei = (inhalt: Vorgangsinhalt): inhalt is Dateiinhalt =>
  inhalt.art === "arbeitsmappe" || inhalt.art === "auswertung" || inhalt.art === "liste";
