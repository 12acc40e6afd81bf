import { STATUS_WORTE } from "@verlauf/core";
import { darfIrgendwo, type Personenantwort } from "@verlauf/use-cases";
import type { Antwort, Knopf } from "../../antworten/antwort.ts";
import { woertlich } from "../../antworten/woertlich.ts";
import type { Absicht } from "../../conversation/absicht.ts";
import { fullAngabe, WELCHER_FALL } from "../angabe.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import type { Kontext } from "../kontext.ts";
import { darfListen } from "../listenplan.ts";
import { vorigeListe } from "../vorige-liste.ts";

type Frage = Extract<Absicht, { readonly art: "person" }>;

export const OHNE_PERSONEN =
  "Auskünfte über einzelne Personen sind für Ihre Aufgabe nicht vorgesehen. Schreiben Sie „Hilfe“, dann zeige ich, was geht.";

/** One person's verdict. Whatever was typed, the reference is what is answered and what a follow-up goes on from. */
export const answerPerson = async (kontext: Kontext, absicht: Frage): Promise<Erwiderung> => {
  if (!darfListen(kontext)) return satz(OHNE_PERSONEN);
  const stichtag = absicht.stichtag ?? kontext.heute;
  const angabe = await fullAngabe(kontext, absicht.angabe);
  if (angabe === undefined) return satz(WELCHER_FALL);
  const person = await kontext.zugang.erklaere({ stichtag, ...angabe });
  const aus = absicht.aus ?? vorigeListe(kontext.vorher);
  const merke: Frage = { ...absicht, angabe: { referenz: person.referenz }, ...(aus === undefined ? {} : { aus }) };
  return { antwort: answerOf(kontext, person, merke), merke };
};

const answerOf = (
  { zeigtNummern, person }: Kontext,
  { kopf, kopfMitReferenz, referenz, absaetze, eintrag }: Personenantwort,
  absicht: Frage,
): Antwort => {
  const isFaellig = eintrag?.status === "ueberfaellig" || eintrag?.status === "faellig";
  const [first, ...others] = absaetze.map(woertlich);
  const stichtag = absicht.stichtag === undefined ? {} : { stichtag: absicht.stichtag };
  const warum: Knopf = {
    titel: "Warum?",
    absicht: { art: "person", angabe: { referenz }, warum: true, ...stichtag },
    betont: true,
  };
  const ausnahme: Knopf = { titel: "Ausnahme eintragen", absicht: { art: "ausnahme", angabe: { referenz } } };
  return {
    ueberschrift: zeigtNummern ? kopf : kopfMitReferenz,
    absaetze: [
      ...(eintrag === null ? [] : [`**${STATUS_WORTE[eintrag.status]}**`]),
      ...(first === undefined ? [] : [first]),
      ...(absicht.warum ? others : []),
    ],
    knoepfe: [
      ...(absicht.warum || others.length === 0 ? [] : [warum]),
      ...(isFaellig && darfIrgendwo(person, "ausnahme.eintragen") ? [ausnahme] : []),
    ],
  };
};
