import type { Protokolleintrag } from "@verlauf/store";
import { ART_TEXTE } from "@verlauf/use-cases";
import { uhrzeit } from "../../ausgabe/uhrzeit.ts";

// fixed widths, so that a log of years can be shown page by page
const BREITEN = [16, 10, 24, 22, 6, 20] as const;

const spaltenOf = (texte: readonly string[]): string =>
  `${texte
    .map((text, place) => text.padEnd(BREITEN[place] ?? 0))
    .join("  ")
    .trimEnd()}\n`;

export const KOPFZEILE = spaltenOf(["Zeit", "Art", "Handlung", "Wer", "Rolle", "Einheit", "Gegenstand"]);

export const protokollzeile = (eintrag: Protokolleintrag): string => {
  const { minute, art, handlung, wer, rolle, einheit, gegenstand } = eintrag;
  return spaltenOf([uhrzeit(minute), ART_TEXTE[art], handlung, wer, rolle ?? "", einheit ?? "", gegenstand ?? ""]);
};
