import type { IsoDate, Monat } from "@verlauf/core";
import { monatOfZeit } from "../daten/datenmonat.ts";
import { isSatz } from "../daten/zeitraum.ts";
import type { Lesung } from "../lesung.ts";
import { teamOf } from "./auswahl.ts";
import { type Erkenne, hat, hatForm } from "./erkennung.ts";

// The case review's month: cases, workbook, who has returned it, what came out of it.

type OderSatz<T> = T | { readonly satz: string };

const monatUndTeam = (lesung: Lesung, heute: IsoDate): OderSatz<{ readonly monat?: Monat; readonly team?: string }> => {
  const team = teamOf(lesung);
  if (isSatz(team)) return team;
  const monat = monatOfZeit(lesung.zeit, heute);
  if (isSatz(monat)) return monat;
  return { ...(monat === undefined ? {} : { monat }), ...team };
};

const bereichsname = ({ bereich }: Lesung): { readonly bereich?: string } =>
  typeof bereich === "string" ? { bereich } : {};

/** The review workbook of an area. */
export const erkenneAuswertung: Erkenne = (lesung, heute) => {
  if (hat(lesung, "handlung")) return undefined;
  const isOut = hatForm(lesung, "raus", "heraus") && hatForm(lesung, "kam", "kamen", "kommt", "gekommen");
  if (!hat(lesung, "auswertung") && !isOut) return undefined;
  const when = monatUndTeam(lesung, heute);
  if (isSatz(when)) return when;
  const { team: _none, ...monat } = when;
  return { art: "auswertung", ...monat, ...bereichsname(lesung) };
};

const ABGEBEND = ["abgeben", "zurueck", "hochladen", "vollstaendig", "ausgefuellt"] as const;

/** "ein Bogen zum Ausfüllen": none that is filled in. */
const istZumAusfuellen = (lesung: Lesung): boolean =>
  hatForm(lesung, "ausfullen") && !hat(lesung, "abgeben", "zurueck", "hochladen");

const PERSONEN = ["leute", "leuten", "kunden", "kundinnen", "personen", "person", "menschen"] as const;

const ABGABEZEIT =
  /(?:bis wann|wie lange) (?:habe|hab|haben) (?:ich|wir) (?:noch )?zeit|wie kommen wir voran|^(?:ist|sind) teams? [\p{L}\d]+ (?:schon |bereits )?durch[\s?!.]*$/iu;

const ALLES_DA =
  /^(?:sind|ist|haben wir|hab ich) (?:\p{L}+ )?(?:alle|alles) (?:\p{L}+ )?(?:da|zurück|zusammen)[\s?!.]*$/iu;

const MIT_PRUEFUNG =
  /(?<!\p{L})mit (?:der |den |ihrer |ihren |seiner )?(?:\p{L}{0,20}prüfung|stichprobe|prüffällen|fällen|auswahl)(?!\p{L})/iu;

/** "wer ist zu spät dran mit der Fallprüfung" */
export const istMitPruefung = ({ text }: Lesung): boolean => MIT_PRUEFUNG.test(text);

/** Who has returned what: all that asks about returning, and doesn't do it. */
const istStandfrage = (lesung: Lesung): boolean => {
  if (hat(lesung, "nochNicht") && hat(lesung, "abgeben", "zurueck", "vollstaendig", "mappe")) return true;
  if (hat(lesung, "nochNicht") && hat(lesung, "faelle") && hatForm(lesung, "wer", "welche")) return true;
  if (hat(lesung, "mappe") && hatForm(lesung, "wieviel", "wieviele", "viele")) return true;
  const isHere = hatForm(lesung, "vor", "schon", "bereits") || isFragend(lesung);
  if (hat(lesung, "liegen") && !hatForm(lesung, "wo") && isHere && (hat(lesung, "mappe") || hatForm(lesung, "vor"))) {
    return true;
  }
  if (/^(?:sind|ist)\b/i.test(lesung.text) && hat(lesung, "mappe") && hatForm(lesung, "alle", "da", "zuruck"))
    return true;
  if (hat(lesung, "stand") && hat(lesung, "abgeben")) return true;
  if (ALLES_DA.test(lesung.text) || ABGABEZEIT.test(lesung.text)) return true;
  if (hat(lesung, "mappe") && /^haben wir (?:\p{L}+ )?alle(?!\p{L})/iu.test(lesung.text)) return true;
  if (hat(lesung, "mappe") && hat(lesung, "ueberfaellig", "offen") && hat(lesung, "frage")) return true;
  if (hat(lesung, "fehlt")) return true;
  if (hat(lesung, "ueberfaellig") && istMitPruefung(lesung)) return true;
  if (hat(lesung, "offen") && !hat(lesung, "mappe", "gespraech") && !hatForm(lesung, ...PERSONEN)) return true;
  if (!hat(lesung, ...ABGEBEND)) return false;
  return isFragend(lesung) || /^(?:sind|ist|hat|haben|habe|bin)\b/i.test(lesung.text);
};

const isFragend = (lesung: Lesung): boolean =>
  hatForm(
    lesung,
    "wer",
    "wieviel",
    "wieviele",
    "viele",
    "wann",
    "welche",
    "welches",
    "schon",
    "alle",
    "alles",
    "rucklauf",
  ) || lesung.worte.some(({ form }) => form.startsWith("rucklauf"));

const ZU_DIR =
  /(?<!\p{L})(?:(?:zu|an) (?:dir|dich|ihnen|sie|euch)|(?:schicke?|sende|wem schicke) (?:ich )?(?:dir|ihnen|euch)|(?:kann|darf|soll) ich (?:dir|ihnen|euch)|wem (?:schicke?|sende|gebe) ich)(?!\p{L})/iu;

/** "hier ist meine Mappe", "wie gebe ich ab" */
const istRueckgabe = (lesung: Lesung): boolean => {
  if (istZumAusfuellen(lesung) && !hat(lesung, "hier")) return false;
  if (hatForm(lesung, "antworten") && hat(lesung, ...ABGEBEND, "hier")) return true;
  if (hat(lesung, "mappe"))
    return hat(lesung, ...ABGEBEND, "hier") || hatForm(lesung, "wohin") || ZU_DIR.test(lesung.text);
  if (hat(lesung, "abgeben", "hochladen"))
    return (
      hat(lesung, "person1", "moechte") ||
      hatForm(lesung, "abgeben", "einreichen", "hochladen", "zuruckgeben", "zuruckschicken", "abzugeben")
    );
  return hat(lesung, "gebe") && hatForm(lesung, "ab", "zuruck") && hat(lesung, "person1");
};

const WOHIN_DAMIT =
  /fertig.{0,20} wohin damit|^wie (?:läuft|funktioniert|geht) (?:die |das |eine |meine )?(?:rückgabe|abgabe|zurückgeben|abgeben)(?!\p{L})/iu;

export const erkenneRuecklauf: Erkenne = (lesung, heute) => {
  if (hat(lesung, "handlung")) return undefined;
  const isOwn =
    /^(?:ich|bin|habe|hab)\b(?! ich)/i.test(lesung.text) && hat(lesung, "mappe") && !hatForm(lesung, "wer", "welche");
  if (WOHIN_DAMIT.test(lesung.text)) return { art: "rueckgabe" };
  if (!isOwn && istStandfrage(lesung)) return stand(lesung, heute);
  return istRueckgabe(lesung) ? { art: "rueckgabe" } : undefined;
};

/** "füll mir die Mappe aus": nobody answers for somebody else. */
const FUER_MICH_AUSFUELLEN =
  /^(?:bitte )?(?:füll|fuell)e? (?!ich|wir|man)|(?:kannst|könntest|würdest) du (?:\p{L}{1,30} ){0,5}(?:ausfüllen|ausfuellen)(?!\p{L})|^(?:bitte )?(?:gib|abgeben|einreichen|zurückgeben|mach) .{0,60}für (?:mich|uns)(?!\p{L})/iu;

/** The questionnaire: asked for by its name, or as the cases' Excel file. */
export const erkenneArbeitsmappe: Erkenne = (lesung, heute) => {
  if (hat(lesung, "handlung")) return undefined;
  const isMeant =
    hat(lesung, "mappe") ||
    hatForm(lesung, "ausfullen") ||
    (hatForm(lesung, "unterlagen") && hat(lesung, "faelle", "pruefen")) ||
    (hat(lesung, "excel") && (hat(lesung, "faelle", "pruefen") || hatForm(lesung, "fragen", "prufung")));
  if (!isMeant) return undefined;
  if (FUER_MICH_AUSFUELLEN.test(lesung.text)) return "unklar";
  // "die Mappe liegt auf meinem Tisch"
  if (hat(lesung, "liegen") && !hat(lesung, "frage")) return "unklar";
  if (hat(lesung, "stand")) return stand(lesung, heute);
  const when = monatUndTeam(lesung, heute);
  return isSatz(when) ? when : { art: "arbeitsmappe", ...when };
};

const DIE_ZEHN =
  /(?<!\p{L})(?:die|der|welche) (?:zehn|10)(?: (?:bitte|vom|von|aus|im|habe|hab|sind)(?!\p{L})|[\s?!.]*$)/iu;

/** "Meine zehn Fälle", "was muss ich prüfen" */
/** "ich will andere Fälle", "ich will keine Fälle mehr" */
const istEinwand = (lesung: Lesung): boolean =>
  hat(lesung, "moechte") && (hatForm(lesung, "andere", "anderen") || hat(lesung, "nicht", "keineMehr"));

export const erkenneFaelle: Erkenne = (lesung, heute) => {
  if (istEinwand(lesung)) return undefined;
  if (hat(lesung, "handlung")) return undefined;
  const isTen =
    (hat(lesung, "zehn") || hatForm(lesung, "10")) &&
    hatForm(lesung, "mein", "meine", "meinen") &&
    !hat(lesung, "weiter");
  const isTheTen = DIE_ZEHN.test(lesung.text);
  const isToDo = hat(lesung, "pruefen") && hat(lesung, "person1", "frage");
  if (!hat(lesung, "faelle") && !isTen && !isTheTen && !isToDo) return undefined;
  if (hat(lesung, "stand")) return stand(lesung, heute);
  const when = monatUndTeam(lesung, heute);
  return isSatz(when) ? when : { art: "faelle", ...when };
};

export const erkenneStand: Erkenne = (lesung, heute) => {
  if (hat(lesung, "handlung") || hatForm(lesung, "befehle", "kommandos", "funktionen")) return undefined;
  if (hat(lesung, "stand")) return stand(lesung, heute);
  return hat(lesung, "vollstaendig", "abgeben") && !hat(lesung, "mappe") ? stand(lesung, heute) : undefined;
};

const stand: Erkenne = (lesung, heute) => {
  const when = monatUndTeam(lesung, heute);
  return isSatz(when) ? when : { art: "stand", ...when, ...bereichsname(lesung) };
};
