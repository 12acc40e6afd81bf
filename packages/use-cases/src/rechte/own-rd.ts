import type { Akteur } from "./akteur.ts";

/** The RD that somebody means who names none: their own, else that of their row in the office; empty where there is none. */
export const ownRd = (akteur: Akteur, dienststelle: string): string => {
  if (akteur.art !== "person") return "";
  const { befugnisse } = akteur;
  const row =
    befugnisse.find(({ rolle }) => rolle === "RD") ?? befugnisse.find((each) => each.dienststelle === dienststelle);
  return row?.rd ?? "";
};
