import { type Monat, STATUS_WORTE } from "@verlauf/core";
import type { Personenantwort } from "@verlauf/use-cases";
import type { Antwort, Knopf } from "../../antworten/antwort.ts";
import { woertlich } from "../../antworten/woertlich.ts";
import type { Absicht, Angabe } from "../../conversation/absicht.ts";
import { eigeneEinheiten } from "../einheiten.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import type { Kontext } from "../kontext.ts";
import { darfListen } from "../listenplan.ts";

type Frage = Extract<Absicht, { readonly art: "person" }>;

const OHNE_PERSONEN =
  "Auskünfte über einzelne Personen sind für Ihre Aufgabe nicht vorgesehen. Schreiben Sie „Hilfe“, dann zeige ich, was geht.";

export const WELCHER_FALL = "Welcher Fall ist gemeint? Bitte die ganze Referenz angeben, zum Beispiel 2026-10-412-03.";

/** One person's verdict. Whatever was typed, the reference is what is answered and what a follow-up goes on from. */
export const answerPerson = async (kontext: Kontext, absicht: Frage): Promise<Erwiderung> => {
  if (!darfListen(kontext)) return satz(OHNE_PERSONEN);
  const stichtag = absicht.stichtag ?? kontext.heute;
  const angabe = await fullAngabe(kontext, absicht.angabe);
  if (angabe === undefined) return satz(WELCHER_FALL);
  const person = await kontext.zugang.erklaere({ stichtag, ...angabe });
  const merke: Absicht = { ...absicht, angabe: { referenz: person.referenz } };
  return { antwort: answerOf(kontext, person, merke), merke };
};

const answerOf = (
  { zeigtNummern }: Kontext,
  { kopf, kopfMitReferenz, referenz, absaetze, eintrag }: Personenantwort,
  absicht: Frage,
): Antwort => {
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
      ...(eintrag?.status === "ueberfaellig" || eintrag?.status === "faellig" ? [ausnahme] : []),
    ],
  };
};

/** "03" is a case of the latest month in the person's only team; undefined where they have none or several. */
export const fullReferenz = async (
  kontext: Kontext,
  referenz: string,
  given: { readonly monat?: Monat | undefined; readonly team?: string | undefined } = {},
): Promise<string | undefined> => {
  if (!/^\d{1,2}$/.test(referenz)) return referenz;
  const [only, ...others] = eigeneEinheiten(kontext.person).teams;
  const team = given.team ?? (others.length === 0 ? only?.team : undefined);
  const monat = given.monat ?? (await kontext.chatzugang.letzterMonat());
  return team === undefined || monat === undefined ? undefined : `${monat}-${team}-${referenz.padStart(2, "0")}`;
};

export const fullAngabe = async (kontext: Kontext, angabe: Angabe): Promise<Angabe | undefined> => {
  if ("kundennummer" in angabe) return angabe;
  const referenz = await fullReferenz(kontext, angabe.referenz.trim());
  return referenz === undefined ? undefined : { referenz };
};
