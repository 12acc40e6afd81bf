import type { Akteur } from "../rechte/akteur.ts";

/**
 * Who did something, as draws and returns keep it for years: the office that somebody holds, never a person's name; whose
 * it was the log knows for those who may ask it. The command line names its account.
 */
export const akteurname = (akteur: Akteur): string => {
  switch (akteur.art) {
    case "betrieb":
      return akteur.konto;
    case "system":
      return "Verlauf";
    case "schluessel":
      return `Schlüssel ${akteur.id}`;
    case "person":
      return [
        ...new Set(
          akteur.befugnisse.map(({ rolle, inVertretung }) => `${rolle}${inVertretung ? " in Vertretung" : ""}`),
        ),
      ].join(", ");
  }
};
