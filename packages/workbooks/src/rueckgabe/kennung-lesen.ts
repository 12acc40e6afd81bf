import { isIsoDate, isMonat, isQuartal, ZIEHUNGSEBENEN } from "@verlauf/core";
import type { Fragebogenkennung } from "../fragebogen/fragebogen.ts";

/** What a text says of the workbook that it stands in; null for a text that says nothing of the kind. */
export const readKennung = (nutzlast: string): Fragebogenkennung | null => {
  const value = parsed(nutzlast);
  return isKennung(value) ? value : null;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const isKennung = (value: unknown): value is Fragebogenkennung => {
  if (typeof value !== "object" || value === null) return false;
  const { schema, ebene, zeitraum, dienststelle, einheit, katalog, version, faelle, erzeugt } = value as Record<
    keyof Fragebogenkennung,
    unknown
  >;
  return (
    schema === "verlauf-fragebogen/1" &&
    ZIEHUNGSEBENEN.some((known) => known === ebene) &&
    typeof zeitraum === "string" &&
    (isMonat(zeitraum) || isQuartal(zeitraum)) &&
    [dienststelle, einheit, katalog, version].every((text) => typeof text === "string") &&
    typeof erzeugt === "string" &&
    isIsoDate(erzeugt) &&
    isFaelle(faelle)
  );
};

const isFaelle = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.entries(value).every(([fall, referenz]) => /^\d{2,3}$/.test(fall) && typeof referenz === "string");
