import { dayNumber, type IsoDate, mondayOf } from "@verlauf/core";
import { endeOf, isSatz, spanneOf, vonBisOf } from "../daten/zeitraum.ts";
import type { Zeitwort } from "../daten/zeitwort.ts";
import type { Lesung } from "../lesung.ts";
import { teamOf } from "./auswahl.ts";
import { type Erkenne, hat, hatForm } from "./erkennung.ts";
import { faelligIn } from "./liste-mit-zeit.ts";

/** "Vorschau", "was kommt in den nächsten 6 Wochen auf uns zu" */
export const erkenneVorschau: Erkenne = (lesung, heute) => {
  // "wie voll wird der Dezember"
  const isFull = hatForm(lesung, "voll") && istKommendes(lesung, heute);
  const isNamed = isFull || hat(lesung, "vorschau") || lesung.worte.some(({ form }) => form.endsWith("vorschau"));
  if (!isNamed && !kommtAufZu(lesung) && !istErwartung(lesung)) return undefined;
  if (hat(lesung, "handlung")) return undefined;
  if (lesung.profile.length > 0 || lesung.alter !== undefined) {
    return { satz: "Die Vorschau zählt alle Personen zusammen. Nach Profillage oder Alter teile ich sie nicht auf." };
  }
  const team = teamOf(lesung);
  if (isSatz(team)) return team;
  const ort = lesung.bereich === undefined || team.team !== undefined ? team : ({ bereich: lesung.bereich } as const);
  // "Vorschau auf Dezember": that month alone, not all that comes until then
  if (wochenOf(lesung) === undefined && istKommendes(lesung, heute)) return faelligIn(lesung.zeit, ort, heute);
  if (istVergangenes(lesung, heute)) return { satz: "Die Vorschau beginnt mit der laufenden Woche." };
  const wochen = wochenOf(lesung) ?? wochenBis(lesung, heute);
  if (isSatz(wochen)) return wochen;
  const far = zuWeit(wochen);
  if (far !== undefined) return far;
  return { art: "vorschau", ...ort, ...(wochen === undefined ? {} : { wochen }) };
};

/** What is asked for beyond the last week that can be forecast isn't cut off without a word. */
export const zuWeit = (wochen: number | undefined): { readonly satz: string } | undefined =>
  wochen === undefined || wochen <= MAX_WOCHEN
    ? undefined
    : { satz: "Die Vorschau reicht höchstens 26 Wochen weit („Vorschau 26 Wochen“)." };

/** A time that begins after today; the month that runs is what a forecast begins with anyway. */
const istKommendes = ({ zeit }: Lesung, heute: IsoDate): boolean => {
  if (zeit.art === "keine" || zeit.art === "bis" || (zeit.art === "offen" && zeit.zeit.art === "dauer")) return false;
  const span = zeit.art === "offen" ? spanneOf(zeit.zeit, heute, "nah") : vonBisOf(zeit, heute);
  return !isSatz(span) && span.von !== undefined && span.von > heute;
};

const istVergangenes = ({ zeit }: Lesung, heute: IsoDate): boolean => {
  const span = zeit.art === "offen" ? spanneOf(zeit.zeit, heute, "nah") : undefined;
  return span !== undefined && !isSatz(span) && span.bis < heute;
};

/** "Vorschau bis Jahresende" */
const wochenBis = ({ zeit }: Lesung, heute: IsoDate): number | { readonly satz: string } | undefined => {
  if (zeit.art !== "bis") return undefined;
  const end = endeOf(zeit.bis, heute, "voraus");
  if (isSatz(end)) return end;
  const monday = mondayOf(dayNumber(heute));
  return end <= heute ? undefined : Math.floor((dayNumber(end) - monday) / 7) + 1;
};

// "was kommt die nächsten Wochen auf mein Team zu"
const kommtAufZu = (lesung: Lesung): boolean =>
  hatForm(lesung, "kommt", "kommen", "komme") &&
  ((hatForm(lesung, "auf") && hatForm(lesung, "zu")) || wochenOf(lesung) !== undefined);

// "wie entwickelt es sich in den nächsten 8 Wochen"
const istErwartung = (lesung: Lesung): boolean =>
  istWochenfrage(lesung) ||
  (!hat(lesung, "ueberfaellig", "faellig") &&
    (hatForm(
      lesung,
      "voll",
      "sieht",
      "schaut",
      "erwarten",
      "erwartet",
      "entwickelt",
      "entwickeln",
      "bevor",
      "rechnen",
      "los",
      "anfallen",
    ) ||
      (hatForm(lesung, "brauchen", "fuhren") && hatForm(lesung, "viele", "wieviele", "viel", "wieviel"))) &&
    (wochenOf(lesung) !== undefined || KOMMENDE_WOCHEN.test(lesung.text)));

/** "wie sehen die nächsten Wochen aus": about all, not about who. */
const istWochenfrage = (lesung: Lesung): boolean =>
  KOMMENDE_WOCHEN.test(lesung.text) &&
  !hatForm(lesung, "wer", "wen", "welche", "welcher", "wem") &&
  !hat(lesung, "ueberfaellig", "faellig", "dran", "einladen", "erinnerung", "faelle", "mappe");

/** However many they are. */
const KOMMENDE_WOCHEN = /(?:nächste|naechste|kommende|folgende)n? wochen/iu;

const MAX_WOCHEN = 26;

/** For how many weeks, where a number of weeks or months is named. */
export const wochenOf = ({ zeitangaben }: Lesung): number | undefined => {
  const weeks = zeitangaben.map(({ zeit }) => wochen(zeit)).find((count) => count !== undefined);
  // half a year is six months of which some are longer
  return weeks === undefined ? undefined : weeks === MAX_WOCHEN + 1 ? MAX_WOCHEN : Math.max(weeks, 1);
};

const wochen = (zeit: Zeitwort): number | undefined =>
  zeit.art === "dauer" || zeit.art === "spanne" ? zeit.wochen : undefined;

/** "die nächsten 6 Wochen", and nothing else: only where nothing was asked before. */
export const erkenneWochen: Erkenne = (lesung, heute) => {
  const isBare = lesung.unbekannt.length === 0 && lesung.nummern.length === 0 && lesung.worte.length < 4;
  const weeks = wochenOf(lesung);
  if (!isBare || weeks === undefined || weeks < 2 || hat(lesung, "handlung", "fremd")) return undefined;
  return erkenneVorschau({ ...lesung, begriffe: new Set([...lesung.begriffe, "vorschau"]) }, heute);
};
