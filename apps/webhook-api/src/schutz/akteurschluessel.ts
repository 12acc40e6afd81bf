import type { Akteur } from "@verlauf/use-cases";

/** What tells one who asks from another, for counting and comparing; it goes into no log. */
export const akteurschluessel = (akteur: Akteur): string => {
  switch (akteur.art) {
    case "person":
      return `person:${akteur.kennung}`;
    case "schluessel":
      return `schluessel:${akteur.id}`;
    default:
      return akteur.art;
  }
};
