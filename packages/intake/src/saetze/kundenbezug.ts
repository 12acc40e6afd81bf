import type { Zuordnung } from "@verlauf/core";
import type { Feldleser, Read } from "./feldleser.ts";
import type { Lage } from "./lage.ts";

type MitKundennummer = "kontakte" | "handlungsbedarfe" | "strategien" | "ausnahmen";

/** Whose record a row belongs to; the person must be in the same delivery. */
export const kundenbezug = <A extends MitKundennummer>(leser: Feldleser<A>, { kunden }: Lage): Read<Zuordnung> => {
  const read = leser.pflichttext("kundennummer");
  return () => {
    const kundennummer = read();
    if (kundennummer === null) return null;
    const eintrag = kunden.find(kundennummer);
    if (eintrag === undefined) {
      leser.melde(
        "kundennummer",
        "Diese Kundennummer steht in keiner Kundendatei der Lieferung. Bitte prüfen oder den Kundensatz ergänzen.",
      );
      return null;
    }
    if (eintrag.abgelehnt) {
      leser.melde(
        "kundennummer",
        `Der Kundensatz zu dieser Nummer wurde abgelehnt (Zeile ${eintrag.zeile} der Kundendatei). Bitte zuerst ihn berichtigen.`,
      );
      return null;
    }
    return { kundennummer, dienststelle: eintrag.dienststelle };
  };
};
