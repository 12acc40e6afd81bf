import { datum, Refusal } from "@verlauf/core";
import type { Pruefhaus } from "../pruefhaus.ts";

/** Staff councils take part before the first draw of an office (VK-34, VA-26). */
export const requireBeteiligung = ({ name, konfiguration }: Pruefhaus, heute: string): void => {
  const { beteiligung } = konfiguration.fallpruefung;
  if (beteiligung !== null && beteiligung.dokumentiert <= heute) return;
  throw new Refusal(
    beteiligung === null
      ? `${name}: Die Beteiligung des Personalrats ist nicht dokumentiert. Vor der ersten Ziehung trägt die Verwaltung Tag und Art in verlauf.yaml ein: fallpruefung, beteiligung: { dokumentiert: JJJJ-MM-TT, art: … }.`
      : `${name}: Die Beteiligung des Personalrats ist erst zum ${datum(beteiligung.dokumentiert)} dokumentiert. Vorher wird nicht gezogen.`,
  );
};
