import { isIsoDate } from "@verlauf/core";
import { z } from "zod";
import type { Absicht, Angabe } from "../conversation/absicht.ts";

// What was filled in, by field: checked as if it had been typed.

const text = (laenge: number) =>
  z
    .string()
    .trim()
    .max(laenge)
    .transform((wert) => (wert === "" ? undefined : wert))
    .optional();

const tag = z
  .string()
  .trim()
  .transform((wert) => (wert === "" ? undefined : wert))
  .refine((wert) => wert === undefined || isIsoDate(wert))
  .transform((wert) => (wert !== undefined && isIsoDate(wert) ? wert : undefined))
  .optional();

const SCHEMATA = {
  vertretung: z.object({ team: text(40), durch: text(100), von: tag, bis: tag }),
  abwesend: z.object({ von: tag, bis: tag }),
  ausnahme: z.object({ person: text(40), grund: text(300), von: tag, bis: tag }),
  erinnerungen_aus: z.object({ bis: tag }),
  auswertung: z.object({ bereich: text(60) }),
};

const UNLESBAR = "Eine Angabe ließ sich nicht lesen. Bitte füllen Sie das Formular noch einmal aus.";

const filled = <T extends object>(felder: T): Partial<T> =>
  Object.fromEntries(Object.entries(felder).filter(([, wert]) => wert !== undefined)) as Partial<T>;

/** Letters and digits alone are a Kundennummer; a reference has a hyphen, a case's number two digits. */
const angabeOf = (typed: string): Angabe =>
  typed.includes("-") || /^\d{1,2}$/.test(typed) ? { referenz: typed } : { kundennummer: typed.replace(/\s/g, "") };

/** A button's absicht with what was filled in, in the place of what it had; a sentence where that can't be read. */
export const mergeFelder = (
  absicht: Absicht,
  felder: Readonly<Record<string, string>>,
): { readonly absicht: Absicht } | { readonly satz: string } => {
  switch (absicht.art) {
    case "vertretung": {
      const { data } = SCHEMATA.vertretung.safeParse(felder);
      return data === undefined ? { satz: UNLESBAR } : { absicht: { ...absicht, ...filled(data) } };
    }
    case "abwesend": {
      const { data } = SCHEMATA.abwesend.safeParse(felder);
      return data === undefined ? { satz: UNLESBAR } : { absicht: { ...absicht, ...filled(data) } };
    }
    case "ausnahme": {
      const { data } = SCHEMATA.ausnahme.safeParse(felder);
      if (data === undefined) return { satz: UNLESBAR };
      const { person, ...others } = data;
      const angabe = person === undefined ? {} : { angabe: angabeOf(person) };
      return { absicht: { ...absicht, ...filled(others), ...angabe } };
    }
    case "erinnerungen_aus": {
      const { data } = SCHEMATA.erinnerungen_aus.safeParse(felder);
      return data === undefined ? { satz: UNLESBAR } : { absicht: { ...absicht, ...filled(data) } };
    }
    case "auswertung": {
      const { data } = SCHEMATA.auswertung.safeParse(felder);
      return data === undefined ? { satz: UNLESBAR } : { absicht: { ...absicht, ...filled(data) } };
    }
    default:
      return { absicht };
  }
};
