import type { Absicht, Listenabsicht } from "../conversation/absicht.ts";

/** The list that was shown before: "nur U25" is still about that. */
export const vorigeListe = (vorher: Absicht | undefined): Listenabsicht | undefined => {
  switch (vorher?.art) {
    case "ueberfaellig":
    case "faellig":
      return vorher;
    case "person":
    case "bestaetigen":
      return vorher.aus;
    default:
      return undefined;
  }
};
