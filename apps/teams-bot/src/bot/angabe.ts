import type { Monat } from "@verlauf/core";
import type { Angabe } from "../conversation/absicht.ts";
import { eigeneEinheiten } from "./einheiten.ts";
import type { Kontext } from "./kontext.ts";

export const WELCHER_FALL = "Welcher Fall ist gemeint? Bitte die ganze Referenz angeben, zum Beispiel 2026-10-412-03.";

/** "03" is a case of the latest month in the person's only team; undefined where they have none or several. */
const fullReferenz = async (
  kontext: Kontext,
  referenz: string,
  given: { readonly monat?: Monat | undefined; readonly team?: string | undefined } = {},
): Promise<string | undefined> => {
  if (!/^\d{1,2}$/.test(referenz)) return referenz;
  const [only, ...others] = eigeneEinheiten(kontext.person).teams;
  const team = given.team ?? (others.length === 0 ? only?.team : undefined);
  const monat = given.monat ?? (await kontext.chatzugang.letzterMonat());
  return team === undefined || monat === undefined ? undefined : `${monat}-${team}-${referenz.padStart(2, "0")}`;
};

export const fullAngabe = async (kontext: Kontext, angabe: Angabe): Promise<Angabe | undefined> => {
  if ("kundennummer" in angabe) return angabe;
  const referenz = await fullReferenz(kontext, angabe.referenz.trim());
  return referenz === undefined ? undefined : { referenz };
};
