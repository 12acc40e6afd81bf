import type { Absicht } from "../conversation/absicht.ts";
import type { Ort } from "./einheiten.ts";
import { hasPersonen } from "./einheitenwahl.ts";
import type { Kontext } from "./kontext.ts";

/** What goes on from an answer stays in its office, unless it names a unit that isn't there. */
export const inVorigerDienststelle = async (kontext: Kontext, absicht: Absicht): Promise<Absicht> => {
  const { vorher } = kontext;
  const zuvor =
    vorher === undefined ? undefined : ortOf("von" in vorher && typeof vorher.von === "object" ? vorher.von : vorher);
  const ort = ortOf(absicht);
  if (zuvor?.dienststelle === undefined || ort === undefined) return absicht;
  const isSame = ort.team === zuvor.team && ort.bereich === zuvor.bereich;
  if (ort.dienststelle === undefined) {
    return isSame && ort.team !== undefined ? ({ ...absicht, dienststelle: zuvor.dienststelle } as Absicht) : absicht;
  }
  if (isSame || ort.dienststelle !== zuvor.dienststelle) return absicht;
  const isThere = await hasPersonen(kontext, { ...ort, dienststelle: ort.dienststelle });
  return isThere ? absicht : ({ ...absicht, dienststelle: undefined } as Absicht);
};

const ortOf = (absicht: Absicht): Ort | undefined => {
  switch (absicht.art) {
    case "ueberfaellig":
    case "faellig":
    case "vorschau":
    case "faelle":
    case "fall":
    case "stand":
    case "arbeitsmappe":
      return absicht;
    default:
      return undefined;
  }
};
