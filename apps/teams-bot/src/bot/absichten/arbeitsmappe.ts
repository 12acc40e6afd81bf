import type { Knopf } from "../../antworten/antwort.ts";
import type { Absicht } from "../../conversation/absicht.ts";
import { offerDatei } from "../dateiangebot.ts";
import { darfMitTeams, eigeneEinheiten, leitet } from "../einheiten.ts";
import { doppelte } from "../einheitsname.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import { mitMonat, monatFor, nichtsGezogen } from "../fallstand.ts";
import type { Kontext } from "../kontext.ts";
import { mappenangebot } from "../mappenangebot.ts";

type Frage = Extract<Absicht, { readonly art: "arbeitsmappe" }>;

const MAX_KNOEPFE = 6;

/** The questionnaire of one team, offered as a file; of several teams one has to be chosen. */
export const answerArbeitsmappe = async (kontext: Kontext, absicht: Frage): Promise<Erwiderung> => {
  if (!darfMitTeams(kontext.person, "fragebogen.holen")) {
    return satz(
      "Arbeitsmappen sind für Ihre Aufgabe nicht vorgesehen. Schreiben Sie „Hilfe“, dann zeige ich, was geht.",
    );
  }
  const monat = await monatFor(kontext, absicht.monat);
  const { team, dienststelle } = absicht;
  const { ziehungen } = await mitMonat(kontext, { monat, team, dienststelle }, () =>
    kontext.zugang.stichproben({ monat, ziel: { art: "teams", team, dienststelle } }),
  );
  const eigene = eigeneEinheiten(kontext.person);
  const teams = ziehungen.filter(
    (ziehung) =>
      ziehung.ebene === "team" && leitet(eigene, { dienststelle: ziehung.dienststelle, team: ziehung.einheit }),
  );
  const [only, ...others] = teams;
  if (only === undefined) return satz(nichtsGezogen(monat, { ...eigene, dienststellen: [] }));
  if (others.length > 0) {
    const zweimal = doppelte(teams.map(({ einheit }) => einheit));
    const knoepfe = teams.slice(0, MAX_KNOEPFE).map((ziehung): Knopf => {
      const { einheit } = ziehung;
      const frage = { art: "arbeitsmappe", monat, team: einheit } as const;
      return zweimal.has(einheit)
        ? {
            titel: `Team ${einheit} (${ziehung.dienststelle})`,
            absicht: { ...frage, dienststelle: ziehung.dienststelle },
          }
        : { titel: `Team ${einheit}`, absicht: frage };
    });
    return {
      antwort: {
        absaetze: [
          zweimal.size === 0
            ? "Von welchem Team möchten Sie die Arbeitsmappe? Sie können auch „Arbeitsmappe Team …“ schreiben."
            : "Von welchem Team möchten Sie die Arbeitsmappe?",
        ],
        knoepfe,
      },
      merke: { ...absicht, monat },
    };
  }
  const mappe = { monat, dienststelle: only.dienststelle, team: only.einheit };
  const angebot = await offerDatei(kontext, { art: "arbeitsmappe", ...mappe }, mappenangebot(mappe));
  return { angebot, merke: { ...absicht, monat, team: only.einheit } };
};
