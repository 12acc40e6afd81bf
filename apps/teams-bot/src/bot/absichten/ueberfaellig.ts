import type { Antwort } from "../../antworten/antwort.ts";
import type { Absicht } from "../../conversation/absicht.ts";
import type { Erwiderung } from "../erwiderung.ts";
import { bemerkungenOf, ueberfaelligSatz } from "../kontaktdichte.text.ts";
import type { Kontext } from "../kontext.ts";
import { planOf, readListe } from "../listenplan.ts";
import { stichtagHinweise } from "../stichtag.ts";
import { zeigtListe } from "../zeigt-liste.ts";
import { listenteil } from "./liste.ts";
import { answerZahlen, hauszahlen } from "./zahlen.ts";

type Ueberfaellig = Extract<Absicht, { readonly art: "ueberfaellig" }>;

export const answerUeberfaellig = async (kontext: Kontext, absicht: Ueberfaellig): Promise<Erwiderung> => {
  if (!(await zeigtListe(kontext, absicht))) return answerZahlen(kontext, absicht);
  const plan = await planOf(kontext, absicht);
  const antwort = await readListe(kontext, absicht, plan);
  const inEinheit = plan.inEinheit === undefined ? antwort.personen : antwort.personen.filter(plan.inEinheit);
  const personen = inEinheit.filter(plan.inZeit).filter(plan.isGemeint);
  const zaehlung = plan.zaehlung ?? antwort.zaehlung;
  const { tabelle, knoepfe, seite } = listenteil({ kontext, absicht, antwort, personen });
  const text = ueberfaelligSatz(absicht, {
    wer: plan.wer,
    stichtag: antwort.stichtag,
    datenstand: antwort.datenstand,
    heute: kontext.heute,
    zaehlung,
    ankuendigungTage: kontext.ankuendigungTage(antwort.stichtag),
    anzahl: personen.length,
    isFolgefrage: isEnger(absicht, kontext.vorher),
  });
  const answer: Antwort = {
    absaetze: [text, ...(await hauszahlen(kontext, absicht))],
    tabelle,
    hinweise: [
      ...(seite === undefined ? [] : [seite]),
      ...stichtagHinweise(antwort.stichtag, kontext.heute),
      ...bemerkungenOf(zaehlung),
      ...antwort.bemerkungen,
    ],
    knoepfe,
  };
  return { antwort: answer, merke: absicht };
};

/** The same question as before, of fewer persons. */
const isEnger = (absicht: Ueberfaellig, vorher: Absicht | undefined): boolean =>
  vorher?.art === "ueberfaellig" &&
  vorher.team === absicht.team &&
  vorher.bereich === absicht.bereich &&
  vorher.dienststelle === absicht.dienststelle &&
  vorher.stichtag === absicht.stichtag;
