import type { Ueberfaelligantwort } from "@verlauf/use-cases";

/** The list for other programs, indented by one so that two of them can be compared line by line. */
export const antwortJson = ({
  stichtag,
  datenstand,
  personen,
  nichtInBetreuung,
  beschaeftigtenfaelle,
  zaehlung,
}: Ueberfaelligantwort): string => {
  const kunden = personen.map(({ eintrag }) => eintrag);
  return `${JSON.stringify({ stichtag, datenstand, kunden, nichtInBetreuung, beschaeftigtenfaelle, zaehlung }, null, 1)}\n`;
};
