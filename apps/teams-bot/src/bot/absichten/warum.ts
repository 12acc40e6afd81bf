import { zahl } from "@verlauf/core";
import type { Absicht } from "../../conversation/absicht.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import type { Kontext } from "../kontext.ts";
import { darfListen, planOf, readListe } from "../listenplan.ts";
import { answerPerson, OHNE_PERSONEN } from "./person.ts";

type Frage = Extract<Absicht, { readonly art: "warum" }>;

/** The explanation of somebody of the list before, by the place on its page. The list is asked anew: it holds nobody. */
export const answerWarum = async (kontext: Kontext, { von, platz = 1 }: Frage): Promise<Erwiderung> => {
  const person = { art: "person", warum: true, aus: von } as const;
  if (!darfListen(kontext)) return satz(OHNE_PERSONEN);
  const plan = await planOf(kontext, von);
  const liste = await readListe(kontext, von, plan);
  const gemeint = liste.personen.filter(
    (each) => (plan.inEinheit?.(each) ?? true) && plan.inZeit(each) && plan.isGemeint(each),
  );
  const found = gemeint[(von.ab ?? 0) + platz - 1];
  if (found === undefined) return { ...satz(nichtDa(gemeint.length)), merke: von };
  const { kundennummer, team } = found.fall;
  const stichtag = liste.stichtag === kontext.heute ? {} : { stichtag: liste.stichtag };
  return answerPerson(kontext, { ...person, angabe: { referenz: liste.referenzOf(kundennummer, team) }, ...stichtag });
};

const nichtDa = (anzahl: number): string =>
  anzahl === 0
    ? "In der Liste steht niemand, zu dem es etwas zu erklären gibt."
    : `Die Liste hat ${anzahl === 1 ? "einen Eintrag" : `${zahl(anzahl)} Einträge`}. Bitte nennen Sie eine Zeile daraus oder die Referenz.`;
