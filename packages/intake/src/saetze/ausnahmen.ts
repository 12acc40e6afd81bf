import type { Ausnahmesatz } from "@verlauf/core";
import type { Feldleser, Read } from "./feldleser.ts";
import { kundenbezug } from "./kundenbezug.ts";
import type { Lage } from "./lage.ts";
import { endetVorBeginn } from "./zeitraum.ts";

/** A justified single case (KD-13): without a reason or an end it is refused; it may be decided after the Datenstand. */
export const ausnahmen = (leser: Feldleser<"ausnahmen">, lage: Lage): Read<Ausnahmesatz> => {
  const bezug = kundenbezug(leser, lage);
  const grund = leser.pflichttext("grund");
  const von = leser.pflichttag("von");
  const bis = leser.pflichttag("bis");
  const entschiedenAm = leser.pflichttag("entschieden_am");
  const auchU25 = leser.jaNein("gilt_auch_fuer_u25");

  return () => {
    const zuordnung = bezug();
    const weil = grund();
    const erster = von();
    const letzter = bis();
    const entschieden = entschiedenAm();
    const jugend = auchU25() ?? false;
    if (endetVorBeginn(erster, letzter)) {
      leser.melde("bis", "Die Ausnahme endet vor ihrem Beginn. Bitte beide Tage prüfen.");
    }
    if (zuordnung === null || weil === null || erster === null || letzter === null || entschieden === null) return null;
    return { ...zuordnung, grund: weil, von: erster, bis: letzter, entschiedenAm: entschieden, auchU25: jugend };
  };
};
