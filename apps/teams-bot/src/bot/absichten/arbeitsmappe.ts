import { monatText } from "@verlauf/core";
import { darfIrgendwo } from "@verlauf/use-cases";
import type { Knopf } from "../../antworten/antwort.ts";
import type { Absicht } from "../../conversation/absicht.ts";
import { offerDatei } from "../dateiangebot.ts";
import { eigeneEinheiten, mitOrt } from "../einheiten.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import { monatFor } from "../fallstand.ts";
import type { Kontext } from "../kontext.ts";
import { mappenangebot } from "../mappenangebot.ts";

type Frage = Extract<Absicht, { readonly art: "arbeitsmappe" }>;

const MAX_KNOEPFE = 6;

/** The questionnaire of one team, offered as a file; of several teams one has to be chosen. */
export const answerArbeitsmappe = async (kontext: Kontext, absicht: Frage): Promise<Erwiderung> => {
  if (!darfIrgendwo(kontext.person, "fragebogen.holen")) {
    return satz(
      "Arbeitsmappen sind für Ihre Aufgabe nicht vorgesehen. Schreiben Sie „Hilfe“, dann zeige ich, was geht.",
    );
  }
  const monat = await monatFor(kontext, absicht.monat);
  const { team } = absicht;
  const { ziehungen } = await mitOrt(absicht, eigeneEinheiten(kontext.person), () =>
    kontext.zugang.stichproben({ monat, ziel: { art: "teams", team } }),
  );
  const teams = ziehungen.filter(({ ebene }) => ebene === "team");
  const [only, ...others] = teams;
  if (only === undefined) return satz(`Für den Datenstand ${monatText(monat)} ist nichts gezogen.`);
  if (others.length > 0) {
    const knoepfe = teams
      .slice(0, MAX_KNOEPFE)
      .map(
        ({ einheit }): Knopf => ({ titel: `Team ${einheit}`, absicht: { art: "arbeitsmappe", monat, team: einheit } }),
      );
    return {
      antwort: {
        absaetze: ["Von welchem Team möchten Sie die Arbeitsmappe? Sie können auch „Arbeitsmappe Team …“ schreiben."],
        knoepfe,
      },
      merke: { ...absicht, monat },
    };
  }
  const mappe = { monat, dienststelle: only.dienststelle, team: only.einheit };
  const angebot = await offerDatei(kontext, { art: "arbeitsmappe", ...mappe }, mappenangebot(mappe));
  return { angebot, merke: { ...absicht, monat, team: only.einheit } };
};
