import { isMonat } from "@verlauf/core";
import type { Mappenkopf } from "./auswertungsmappe.ts";

// By what a review workbook is known again when its fields of action come back.

const EIGENSCHAFT = "VerlaufAuswertung";
const SCHEMA = "verlauf-auswertung/1";
const EBENEN = ["bereich", "dienststelle", "rd"] as const;

/** The workbook's own idea of where it belongs. */
export type Auswertungskennung = Pick<Mappenkopf, "monat" | "ebene" | "bezeichnung">;

export const kennungOf = ({ monat, ebene, bezeichnung, stand }: Mappenkopf): Readonly<Record<string, string>> => ({
  [EIGENSCHAFT]: JSON.stringify({ schema: SCHEMA, monat, ebene, bezeichnung, stand }),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

interface Written {
  readonly schema?: unknown;
  readonly monat?: unknown;
  readonly ebene?: unknown;
  readonly bezeichnung?: unknown;
}

const isObject = (value: unknown): value is Written => typeof value === "object" && value !== null;

/** What a foreign workbook's properties say; undefined where that isn't a review workbook's. */
export const leseKennung = (eigenschaften: Readonly<Record<string, string>>): Auswertungskennung | undefined => {
  const value = parsed(eigenschaften[EIGENSCHAFT] ?? "");
  if (!isObject(value) || value.schema !== SCHEMA) return undefined;
  const { monat, bezeichnung } = value;
  const ebene = EBENEN.find((each) => each === value.ebene);
  if (typeof monat !== "string" || !isMonat(monat) || typeof bezeichnung !== "string" || ebene === undefined)
    return undefined;
  return { monat, ebene, bezeichnung };
};
