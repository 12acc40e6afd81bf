import type { Absicht } from "../../conversation/absicht.ts";
import type { Erwiderung } from "../erwiderung.ts";
import { faelligSatz } from "../kontaktdichte.text.ts";
import type { Kontext } from "../kontext.ts";
import { planOf, readListe } from "../listenplan.ts";
import { beginntVorher } from "../vergangenes.ts";
import { zeigtListe } from "../zeigt-liste.ts";
import { listenteil } from "./liste.ts";
import { answerZahlen, hauszahlen } from "./zahlen.ts";

type Faellig = Extract<Absicht, { readonly art: "faellig" }>;

export const answerFaellig = async (kontext: Kontext, absicht: Faellig): Promise<Erwiderung> => {
  if (!(await zeigtListe(kontext, absicht))) return answerZahlen(kontext, absicht);
  const plan = await planOf(kontext, absicht);
  const antwort = await readListe(kontext, absicht, plan);
  const inEinheit = plan.inEinheit === undefined ? antwort.personen : antwort.personen.filter(plan.inEinheit);
  const personen = inEinheit.filter(plan.inZeit).filter(plan.isGemeint);
  const { tabelle, knoepfe, seite } = listenteil({ kontext, absicht, antwort, personen });
  const text = faelligSatz(absicht, {
    worin: plan.worin,
    heute: kontext.heute,
    anzahl: personen.length,
    ueberfaellig: personen.filter(({ eintrag }) => eintrag.status === "ueberfaellig").length,
    ankuendigungTage: kontext.ankuendigungTage(antwort.stichtag),
  });
  return {
    antwort: {
      absaetze: [text, ...(await hauszahlen(kontext, absicht))],
      tabelle,
      hinweise: [...(seite === undefined ? [] : [seite]), ...ohneWen(absicht, kontext), ...antwort.bemerkungen],
      knoepfe,
    },
    merke: absicht,
  };
};

/** Who isn't in the list though their talk is due. */
const ohneWen = (absicht: Faellig, { heute }: Kontext): readonly string[] => {
  if (!beginntVorher(absicht, heute)) return ["Überfällige sind hier nicht dabei."];
  return absicht.zeitraum === undefined ? [] : ["Wer schon davor fällig war, ist hier nicht dabei."];
};
