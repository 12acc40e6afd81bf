import type { Handlungsbedarf } from "@verlauf/core";
import type { Feldleser, Read } from "./feldleser.ts";
import { kundenbezug } from "./kundenbezug.ts";
import type { Lage } from "./lage.ts";

export const handlungsbedarfe = (leser: Feldleser<"handlungsbedarfe">, lage: Lage): Read<Handlungsbedarf> => {
  const bezug = kundenbezug(leser, lage);
  const schluesselgruppe = leser.pflichttext("schluesselgruppe");
  const handlungsbedarf = leser.pflichttext("handlungsbedarf");
  const festgestelltAm = leser.tag("festgestellt_am");
  const schwerpunkt = leser.jaNein("schwerpunkt");

  return () => {
    const zuordnung = bezug();
    const gruppe = schluesselgruppe();
    const bedarf = handlungsbedarf();
    const rest = { festgestelltAm: festgestelltAm(), schwerpunkt: schwerpunkt() };
    if (zuordnung === null || gruppe === null || bedarf === null) return null;
    return { ...zuordnung, schluesselgruppe: gruppe, handlungsbedarf: bedarf, ...rest };
  };
};
