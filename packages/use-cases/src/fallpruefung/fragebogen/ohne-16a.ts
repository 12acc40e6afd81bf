import { asksForZustimmung, monatOf, type Ziehung } from "@verlauf/core";
import type { Pruefhaus } from "../pruefhaus.ts";

/** Whether a case with § 16a needs must not be rated, for want of the Trägerversammlung's consent (VA-08). */
export const ohneParagraf16a = ({ protokoll }: Ziehung, { art, konfiguration }: Pruefhaus): boolean => {
  const { zustimmung } = konfiguration.fallpruefung.paragraf16a;
  return (
    art === "gE" &&
    asksForZustimmung(monatOf(protokoll.datenstand), protokoll.regel) &&
    (zustimmung === null || zustimmung > protokoll.datenstand)
  );
};
