import type { IsoDate } from "@verlauf/core";
import type { Auswahl, Listenabsicht } from "../absicht.ts";
import { isSatz, spanneOf } from "../daten/zeitraum.ts";
import type { Lesung } from "../lesung.ts";
import { auswahlOf } from "./auswahl.ts";
import { type Erkenne, hat, hatForm } from "./erkennung.ts";
import { istMitPruefung } from "./fallpruefung.ts";
import { faelligIn, ueberfaelligZu } from "./liste-mit-zeit.ts";
import { istOhneDatei } from "./verneinung.ts";

/** Who is overdue, who falls due: two lists that one question can mean, which its time decides. */
export const erkenneListe: Erkenne = (lesung, heute) => {
  const isLade = hatForm(lesung, "wen") && hatForm(lesung, "lade", "laden", "anrufen", "anschreiben");
  if (!isLade && (!istListenfrage(lesung) || hat(lesung, "handlung"))) return undefined;
  if (istAnderes(lesung)) return "unklar";
  const auswahl = auswahlOf(lesung);
  if (isSatz(auswahl)) return auswahl;
  const liste = hatNurDauer(lesung)
    ? ({ art: "ueberfaellig", ...auswahl } as const)
    : mitZeit(artOf(lesung), auswahl, lesung, heute);
  return isSatz(liste) || !hat(lesung, "excel") || istOhneDatei(lesung) ? liste : { art: "als_excel", von: liste };
};

const istOhne = (lesung: Lesung): boolean =>
  hat(lesung, "nicht", "keineMehr", "nochNicht", "zuLange") || hatForm(lesung, "ohne");

/** "Team 412 nächste Woche", "U25 im Dezember": who, and when, and nothing else. */
export const erkenneWerUndWann: Erkenne = (lesung, heute) => {
  const { teams, alter, profile, bereich, zeit, unbekannt, begriffe } = lesung;
  const isNamed = teams.length + profile.length > 0 || alter !== undefined || bereich !== undefined;
  const isBare = unbekannt.length === 0 && [...begriffe].every((begriff) => begriff === "fuellwort");
  if (!isNamed || !isBare || zeit.art !== "offen" || lesung.nummern.length + lesung.faelle.length > 0) return undefined;
  const span = spanneOf(zeit.zeit, heute, "nah");
  if (isSatz(span) || span.bis < heute) return undefined;
  const auswahl = auswahlOf(lesung);
  return isSatz(auswahl) ? auswahl : faelligIn(zeit, auswahl, heute);
};

/** "seit drei Monaten kein Gespräch", "die vier Wochen überschritten": how long it is, not when. */
const hatNurDauer = (lesung: Lesung): boolean => {
  const isLate = hat(lesung, "ueberfaellig") || (hat(lesung, "gespraech", "zuLange") && istOhne(lesung));
  return (
    isLate &&
    lesung.zeitangaben.length === 1 &&
    lesung.zeitangaben.every(
      ({ vorwort, zeit }) =>
        (vorwort === undefined && zeit.art === "dauer") ||
        vorwort === "seit" ||
        (zeit.art === "spanne" && (zeit.rueckblick === true || zeit.jahr === true)),
    )
  );
};

const istListenfrage = (lesung: Lesung): boolean => {
  if (hat(lesung, "ueberfaellig", "faellig", "einladen")) return !istAbgabefrage(lesung);
  if (hat(lesung, "dran")) return true;
  if (mussKommen(lesung)) return true;
  if (hatForm(lesung, "wem") && hatForm(lesung, "melden")) return true;
  // "wer braucht einen Termin", "wen muss ich sehen"
  if (
    hat(lesung, "gespraech") &&
    hatForm(lesung, "wer", "wem", "welche") &&
    hatForm(lesung, "braucht", "benotigt", "brauchen")
  ) {
    return true;
  }
  if (
    hatForm(lesung, "wen") &&
    hatForm(lesung, "muss", "soll", "sollte", "mussen") &&
    hatForm(lesung, "sehen", "treffen")
  ) {
    return true;
  }
  // "haben wir noch Leute offen"
  if (hat(lesung, "offen") && hat(lesung, "gespraech")) return true;
  if (hat(lesung, "offen") && hatForm(lesung, "leute", "leuten", "kunden", "kundinnen", "personen", "menschen"))
    return true;
  if (hatForm(lesung, "lang", "lange", "langer") && hat(lesung, "nicht", "keineMehr")) return true;
  // "bei wem fehlt der Kontakt", "wer hatte zu lange keinen Termin", "wen haben wir zu lange nicht gesehen"
  const isMissing = hat(lesung, "fehlt", "nicht", "zuLange", "nochNicht") || hatForm(lesung, "ohne");
  if (hat(lesung, "gespraech") && isMissing) return true;
  if (hat(lesung, "zuLange") && hat(lesung, "nicht", "keineMehr", "nochNicht", "abwesend")) return true;
  return stehtAn(lesung);
};

/** "wer muss kommen", "welche Kunden müssen nächste Woche erscheinen" */
const mussKommen = (lesung: Lesung): boolean =>
  (hatForm(lesung, "muss", "mussen", "musste", "mussten", "soll", "sollen") ||
    (hatForm(lesung, "kommt") && hatForm(lesung, "wer") && lesung.zeit.art !== "keine")) &&
  hatForm(lesung, "kommt", "kommen", "erscheinen", "wiederkommen", "rein", "her") &&
  hatForm(lesung, "wer", "welche", "welcher", "kunden", "kunde", "leute", "personen");

// "welche Gespräche stehen nächste Woche an", "Gespräche nächste Woche"
const stehtAn = (lesung: Lesung): boolean => {
  const isAsked = hatForm(lesung, "wer", "welche", "welcher", "termine", "kontakte", "kontakten", "terminen");
  const isTalk =
    lesung.worte.some(({ form }) => form.includes("gesprach")) ||
    (isAsked && hat(lesung, "gespraech") && !istOhne(lesung));
  if (isTalk && lesung.zeit.art !== "keine" && !hat(lesung, "war")) return true;
  const isFrist = lesung.worte.some(({ form }) => form.startsWith("frist"));
  if (isFrist && (hatForm(lesung, "endet", "enden") || hat(lesung, "bald") || lesung.zeit.art !== "keine")) return true;
  return hatForm(lesung, "steht", "stehen") && hatForm(lesung, "an");
};

/** "mein Paket ist überfällig", "welche Teamleitung ist überfällig": nothing and nobody that is kept here. */
const istAnderes = ({ worte, unbekannt }: Lesung): boolean =>
  worte.some(({ form }) => form.startsWith("teamleit") || form.startsWith("bereichsleit")) ||
  worte.some(
    ({ form }, at) =>
      /^(?:mein|meine|unser|unsere|der|die|das|ein|eine)$/.test(form) &&
      unbekannt.some((wort) => wort === worte[at + 1]) &&
      /^(?:ist|sind|war|waren|wird)$/.test(worte[at + 2]?.form ?? ""),
  );

// "welche Mappen sind überfällig": about what was to be returned
const istAbgabefrage = (lesung: Lesung): boolean =>
  (hat(lesung, "mappe", "abgeben") || istMitPruefung(lesung)) && !hat(lesung, "einladen");

/**
 * How sharply the question asks: "überfällig" and "einladen" are about those who are late, "fällig" about those who
 * aren't yet, "dran" about whichever the time makes of it.
 */
type Wunsch = "ueberfaellig" | "einladen" | "dran" | "faellig";

const artOf = (lesung: Lesung): Wunsch => {
  if (hatForm(lesung, "droht", "drohen")) return "faellig";
  if (hat(lesung, "ueberfaellig")) return "ueberfaellig";
  if (hat(lesung, "faellig") && hat(lesung, "zuLange")) return "ueberfaellig";
  if (hat(lesung, "faellig")) return "faellig";
  if ((hat(lesung, "bald") && hat(lesung, "dran", "einladen")) || stehtAn(lesung)) return "faellig";
  return hat(lesung, "einladen") || !hat(lesung, "dran") ? "einladen" : "dran";
};

type OderSatz<T> = T | { readonly satz: string };

const mitZeit = (
  wunsch: Wunsch,
  auswahl: Omit<Auswahl, "faelligBis">,
  lesung: Lesung,
  heute: IsoDate,
): OderSatz<Listenabsicht> => {
  if (wunsch === "faellig" || (wunsch === "dran" && lesung.zeit.art !== "keine")) {
    return faelligIn(lesung.zeit, auswahl, heute);
  }
  return ueberfaelligZu(lesung.zeit, auswahl, heute, hat(lesung, "war"), wunsch !== "ueberfaellig");
};
