import type { Aktion } from "../antworten/aktion.ts";

/**
 * Whether what comes of a button takes the place of its card: the next page of a list, and what became of a form or of a
 * matter to confirm, so that nothing looks open which isn't. After everything else one goes on from the card.
 */
export const trittAnStelle = ({ absicht, felder }: Aktion): boolean =>
  absicht.art === "bestaetigen" ||
  absicht.art === "verwerfen" ||
  ("ab" in absicht && (absicht.ab ?? 0) > 0) ||
  Object.keys(felder).length > 0;
