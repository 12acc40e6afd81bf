import { Refusal } from "@verlauf/core";
import { listeAsXlsx } from "../kontaktdichte/liste.ts";
import { personenreferenzen } from "../personenreferenz.ts";
import type { Chatpforte } from "./chatdeps.ts";
import type { Chatzugang } from "./chatzugang.ts";
import { stufeOf } from "./stufe.ts";

const NUR_ZAHLEN =
  "Im Chat zeigt Ihr Haus nur Anzahlen. Die Liste gibt es über die Schnittstelle oder von Ihrer Verwaltung.";
const REFERENZEN = "Statt der Kundennummer steht in der Liste die Referenz.";

/** Lists of persons, each with the reference that stands in the number's place. */
export const openListen = (pforte: Chatpforte): Pick<Chatzugang, "ueberfaellige" | "listeAlsExcel"> => {
  const { zugang, deps, akteur, hausschluessel } = pforte;
  return {
    ueberfaellige: async (frage) => {
      const antwort = await zugang.ueberfaellige(frage);
      const referenzOf = personenreferenzen(await hausschluessel());
      return { ...antwort, referenzOf: (kundennummer, team) => referenzOf({ kundennummer, team }) };
    },
    listeAlsExcel: async ({ auswahl = () => true, auszug, ...frage }) => {
      const stufe = stufeOf(deps.haeuser, akteur);
      if (stufe === "zahlen") throw new Refusal(NUR_ZAHLEN);
      const antwort = await zugang.ueberfaellige(frage);
      const liste = { ...antwort, personen: antwort.personen.filter(auswahl), auszug };
      const name = `Kontaktdichte_${frage.stichtag}.xlsx`;
      if (stufe === "kundennummer") return { name, inhalt: await listeAsXlsx(liste), hinweise: [] };
      const referenzOf = personenreferenzen(await hausschluessel());
      return { name, inhalt: await listeAsXlsx(liste, referenzOf), hinweise: [REFERENZEN] };
    },
  };
};
