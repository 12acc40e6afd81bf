import { darfIrgendwo, type Handlung } from "@verlauf/use-cases";
import type { Absatz, Antwort, Knopf } from "../../antworten/antwort.ts";
import type { Absicht } from "../../conversation/absicht.ts";
import { darfMitTeams } from "../einheiten.ts";
import type { Erwiderung } from "../erwiderung.ts";
import type { Kontext } from "../kontext.ts";
import { hindernisOf } from "../orte.ts";

interface Moeglichkeit {
  /** As one would write it. */
  readonly phrase: string;
  readonly wozu: string;
  /** What goes on from the answer, where there is a list. */
  readonly danach?: string;
  readonly absicht: Absicht;
  readonly darf: (kontext: Kontext) => boolean;
  /** Stands among the buttons. */
  readonly knopf?: string;
}

const mit =
  (handlung: Handlung) =>
  ({ person }: Kontext): boolean =>
    darfIrgendwo(person, handlung);

const mitTeams =
  (handlung: Handlung) =>
  ({ person }: Kontext): boolean =>
    darfMitTeams(person, handlung);

const MOEGLICHKEITEN: readonly Moeglichkeit[] = [
  {
    phrase: "Wer ist überfällig?",
    wozu: "wessen Kontakt überfällig ist",
    danach: "; danach geht auch „nur U25“, „weiter“, „als Excel“",
    absicht: { art: "ueberfaellig" },
    darf: mit("personen.lesen"),
    knopf: "Wer ist überfällig?",
  },
  {
    phrase: "Wie viele sind überfällig?",
    wozu: "die Zahlen nach Teams",
    absicht: { art: "ueberfaellig" },
    darf: (kontext) => !mit("personen.lesen")(kontext) && mit("zahlen.lesen")(kontext),
    knopf: "Wie viele sind überfällig?",
  },
  {
    phrase: "Wer wird nächste Woche fällig?",
    wozu: "welche Gespräche anstehen",
    absicht: { art: "faellig" },
    darf: mit("personen.lesen"),
  },
  {
    phrase: "Vorschau",
    wozu: "wie viele Gespräche je Woche fällig werden",
    absicht: { art: "vorschau" },
    darf: mit("zahlen.lesen"),
  },
  {
    phrase: "Meine zehn Fälle",
    wozu: "die gezogenen Fälle und ihr Stand",
    absicht: { art: "faelle" },
    darf: mitTeams("stichprobe.nummern"),
    knopf: "Meine Fälle",
  },
  {
    phrase: "Stand des Monats",
    wozu: "welche Arbeitsmappen da sind",
    absicht: { art: "stand" },
    darf: mitTeams("stand.lesen"),
    knopf: "Stand des Monats",
  },
  {
    phrase: "Arbeitsmappe",
    wozu: "der Fragebogen als Datei; ausgefüllt schicken Sie ihn hier zurück",
    absicht: { art: "arbeitsmappe" },
    darf: mitTeams("fragebogen.holen"),
    knopf: "Arbeitsmappe holen",
  },
  {
    phrase: "Auswertung",
    wozu: "die zusammengeführten Antworten als Datei",
    absicht: { art: "auswertung" },
    darf: mit("auswertung.lesen"),
    knopf: "Auswertung holen",
  },
  {
    phrase: "Vertretung eintragen",
    wozu: "wenn eine Teamleitung abwesend ist",
    absicht: { art: "vertretung" },
    darf: mit("vertretung.eintragen"),
  },
  {
    phrase: "Ich bin abwesend",
    wozu: "Ihrer Bereichsleitung Bescheid geben",
    absicht: { art: "abwesend" },
    darf: ({ person }) => person.befugnisse.some(({ rolle, inVertretung }) => rolle === "TL" && !inVertretung),
  },
  {
    phrase: "Ausnahme eintragen",
    wozu: "in einem begründeten Einzelfall seltener einladen",
    absicht: { art: "ausnahme" },
    darf: mit("ausnahme.eintragen"),
  },
  { phrase: "Erinnerungen aus", wozu: "eine Pause", absicht: { art: "erinnerungen_aus" }, darf: () => true },
  {
    phrase: "Was ist über mich gespeichert?",
    wozu: "Ihre eigenen Daten",
    absicht: { art: "meine_daten" },
    darf: () => true,
  },
];

const MAX_KNOEPFE = 4;

const possibleIn = (kontext: Kontext): readonly Moeglichkeit[] =>
  MOEGLICHKEITEN.filter(({ absicht, darf }) => darf(kontext) && hindernisOf(kontext, absicht) === undefined);

const knoepfeOf = (moeglich: readonly Moeglichkeit[]): readonly Knopf[] =>
  moeglich
    .flatMap(({ knopf, absicht }) => (knopf === undefined ? [] : [{ titel: knopf, absicht }]))
    .slice(0, MAX_KNOEPFE);

/** What this person can ask here, by their rights and by who else reads. */
export const hilfeAntwort = (kontext: Kontext, einleitung: string): Antwort => {
  const moeglich = possibleIn(kontext);
  const liste: Absatz = {
    liste: moeglich.map(
      ({ phrase, wozu, danach }) => `„${phrase}“ – ${wozu}${kontext.zeigtFaelle ? (danach ?? "") : ""}`,
    ),
  };
  return { absaetze: [einleitung, liste], knoepfe: knoepfeOf(moeglich) };
};

export const answerHilfe = async (kontext: Kontext): Promise<Erwiderung> => ({
  antwort: hilfeAntwort(kontext, "Das können Sie mich fragen, in Ihren eigenen Worten:"),
});

const WORTE = {
  gruss: "Guten Tag! Womit kann ich helfen?",
  dank: "Gern geschehen.",
  abschied: "Auf Wiedersehen!",
} as const;

export const answerHoeflichkeit = async (
  kontext: Kontext,
  { wort }: Extract<Absicht, { readonly art: "hoeflichkeit" }>,
): Promise<Erwiderung> => ({
  antwort: { absaetze: [WORTE[wort]], knoepfe: wort === "abschied" ? [] : knoepfeOf(possibleIn(kontext)) },
});
