import type { Vorschlag } from "./absicht.ts";
import type { Bedeutung, Lesung } from "./lesung.ts";

interface Angebot extends Vorschlag {
  readonly begriffe: readonly Bedeutung[];
  /** Ends in a change: never offered to somebody who asked for something quite different. */
  readonly schreibt?: true;
}

/** What can be asked, as it would be written; the first two are offered where nothing is near. */
const ANGEBOTE: readonly Angebot[] = [
  {
    text: "Wer ist überfällig?",
    absicht: { art: "ueberfaellig" },
    begriffe: ["ueberfaellig", "dran", "einladen", "gespraech", "zuLange", "excel", "weiter", "zurueck"],
  },
  {
    text: "Meine zehn Fälle",
    absicht: { art: "faelle" },
    begriffe: ["faelle", "zehn", "pruefen", "warum", "erklaeren"],
  },
  { text: "Wer wird bald fällig?", absicht: { art: "faellig" }, begriffe: ["faellig", "dran", "bald", "wird"] },
  { text: "Vorschau", absicht: { art: "vorschau" }, begriffe: ["vorschau", "bald"] },
  {
    text: "Stand",
    absicht: { art: "stand" },
    begriffe: ["stand", "abgeben", "fehlt", "offen", "vollstaendig", "nochNicht", "liegen"],
  },
  { text: "Arbeitsmappe", absicht: { art: "arbeitsmappe" }, begriffe: ["mappe", "excel", "hochladen"] },
  { text: "Auswertung", absicht: { art: "auswertung" }, begriffe: ["auswertung"] },
  {
    text: "Vertretung eintragen",
    absicht: { art: "vertretung" },
    begriffe: ["vertretung", "vertretung"],
    schreibt: true,
  },
  { text: "Ich bin abwesend", absicht: { art: "abwesend" }, begriffe: ["abwesend"], schreibt: true },
  { text: "Ausnahme eintragen", absicht: { art: "ausnahme" }, begriffe: ["ausnahme"], schreibt: true },
  { text: "Erinnerungen aus", absicht: { art: "erinnerungen_aus" }, begriffe: ["erinnerung"], schreibt: true },
  { text: "Was ist über mich gespeichert?", absicht: { art: "meine_daten" }, begriffe: ["daten", "gespeichert"] },
  { text: "Hilfe", absicht: { art: "hilfe" }, begriffe: ["hilfe", "vertretung", "abwesend", "ausnahme", "erinnerung"] },
];

const ANZAHL = 2;

/** The two nearest things that can be asked: those with the most words in common, else those asked most. */
export const vorschlaegeFor = ({ begriffe }: Lesung): readonly Vorschlag[] => {
  const isForeign = begriffe.has("fremd") || begriffe.has("handlung");
  return ANGEBOTE.filter(({ schreibt }) => !(schreibt && isForeign))
    .map((angebot) => ({ angebot, naehe: angebot.begriffe.filter((begriff) => begriffe.has(begriff)).length }))
    .toSorted((a, b) => b.naehe - a.naehe)
    .slice(0, ANZAHL)
    .map(({ angebot: { text, absicht } }) => ({ text, absicht }));
};
