import type { Absicht } from "../../conversation/absicht.ts";
import type { Erwiderung } from "../erwiderung.ts";
import { faelligSatz } from "../kontaktdichte.text.ts";
import type { Kontext } from "../kontext.ts";
import { darfListen, planOf, readListe } from "../listenplan.ts";
import { listenteil } from "./liste.ts";
import { answerZahlen } from "./zahlen.ts";

type Faellig = Extract<Absicht, { readonly art: "faellig" }>;

export const answerFaellig = async (kontext: Kontext, absicht: Faellig): Promise<Erwiderung> => {
  if (!darfListen(kontext)) return answerZahlen(kontext, absicht);
  const plan = await planOf(kontext, absicht);
  const antwort = await readListe(kontext, absicht, plan);
  const inEinheit = plan.inEinheit === undefined ? antwort.personen : antwort.personen.filter(plan.inEinheit);
  const personen = inEinheit.filter(plan.inZeit).filter(plan.isGemeint);
  const { tabelle, knoepfe, seite } = listenteil({ kontext, absicht, antwort, personen });
  const text = faelligSatz(absicht, {
    wer: plan.wer,
    heute: kontext.heute,
    anzahl: personen.length,
    ankuendigungTage: kontext.ankuendigungTage(antwort.stichtag),
  });
  return {
    antwort: {
      absaetze: [text],
      tabelle,
      hinweise: [...(seite === undefined ? [] : [seite]), "Überfällige sind hier nicht dabei.", ...antwort.bemerkungen],
      knoepfe,
    },
    merke: absicht,
  };
};
