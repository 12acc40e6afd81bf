import type { Absicht } from "../absicht.ts";
import type { Lesung } from "../lesung.ts";
import type { Erkannt } from "./erkennung.ts";

const ARTEN = [
  "ueberfaellig",
  "faellig",
  "vorschau",
  "faelle",
  "fall",
  "stand",
  "arbeitsmappe",
  "auswertung",
  "vertretung",
] as const satisfies readonly Absicht["art"][];

type MitDienststelle = Extract<Absicht, { readonly art: (typeof ARTEN)[number] }>;

const hatDienststelle = (absicht: Absicht): absicht is MitDienststelle => ARTEN.some((art) => art === absicht.art);

/** The same, of the office that is named with it. */
export const inDienststelle = (absicht: Absicht, { dienststelle }: Lesung): Absicht =>
  dienststelle !== undefined && hatDienststelle(absicht) ? { ...absicht, dienststelle } : absicht;

/** All that may stand beside an office that is named by itself. */
const DANEBEN = new Set([
  "und",
  "in",
  "aus",
  "von",
  "fur",
  "der",
  "die",
  "das",
  "nur",
  "jetzt",
  "bitte",
  "?",
  ".",
  ",",
]);

/** "Dienststelle 63510", "und in Dienststelle 63510?": what was asked before, there. */
export const erkenneDienststelle = ({ dienststelle, worte }: Lesung, vorher: Absicht | undefined): Erkannt => {
  // what would be entered is never made of a number
  if (dienststelle === undefined || vorher === undefined || vorher.art === "vertretung") return undefined;
  if (!hatDienststelle(vorher) || worte.some(({ form }) => !DANEBEN.has(form))) return undefined;
  return { ...vorher, dienststelle, ...("ab" in vorher ? { ab: undefined } : {}) };
};
