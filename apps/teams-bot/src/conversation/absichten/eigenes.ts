import type { Lesung } from "../lesung.ts";
import { HILFEFRAGEN } from "../lexikon/hilfefragen.ts";
import { type Erkenne, hat, hatForm } from "./erkennung.ts";

const UEBER_MICH =
  /(?:info\p{L}*|daten|liegt|liegen|steht|wisst|wissen|habt|hast|was) (?:\p{L}+ ){0,3}(?:über|ueber|zu|von) (?:mich|mir|meiner person)(?!\p{L})/iu;

const WER_BIN_ICH = /^(?:und )?(?:wer bin ich|kennst du mich|weißt du,? wer ich bin)(?: für dich)?[\s?!.]*$/iu;

/** "Was ist über mich gespeichert?" */
export const erkenneMeineDaten: Erkenne = (lesung) => {
  if (
    hatForm(
      lesung,
      "dsgvo",
      "datenschutzauskunft",
      "selbstauskunft",
      "auskunftsrecht",
      "auskunftsersuchen",
      "datenauskunft",
    )
  )
    return { art: "meine_daten" };
  const isAboutMe = hatForm(lesung, "mich", "mir", "meine", "meiner", "meinen", "ich");
  if (!isAboutMe || hat(lesung, "handlung")) return undefined;
  if (WER_BIN_ICH.test(lesung.text) || hat(lesung, "gespeichert") || UEBER_MICH.test(lesung.text))
    return { art: "meine_daten" };
  return hat(lesung, "daten") && !hat(lesung, "faelle", "ueberfaellig") ? { art: "meine_daten" } : undefined;
};

const WAS_KANN =
  /^(?:\p{L}+,? )?was (?:(?:alles|genau|denn|eigentlich|so) ){0,3}(?:kann (?:der |dieser )?(?:bot|verlauf)|kannst du|kann (?:ich|man)|könnt ihr|können sie|machst du|tust du|(?:soll|muss) ich (?:\p{L}+ )?(?:fragen|schreiben|sagen|eintippen))/iu;

export const erkenneHilfe: Erkenne = (lesung) => {
  if (lesung.unbekannt.length > 2) return undefined;
  if (
    hatForm(
      lesung,
      "hilfe",
      "hilf",
      "help",
      "befehle",
      "anleitung",
      "bedienungsanleitung",
      "befehl",
      "kommandos",
      "funktionen",
    )
  )
    return { art: "hilfe" };
  if (
    hat(lesung, "frage") &&
    hatForm(
      lesung,
      "helfen",
      "hilfst",
      "helft",
      "eingeben",
      "tippen",
      "nutzen",
      "benutzen",
      "verwenden",
      "bedienen",
      "bediene",
      "nutze",
      "benutze",
      "verwende",
    )
  )
    return { art: "hilfe" };
  if (lesung.nummern.length === 0 && HILFEFRAGEN.some((frage) => frage.test(lesung.text))) return { art: "hilfe" };
  if (WAS_KANN.test(lesung.text) || hat(lesung, "funktioniert")) return { art: "hilfe" };
  if (lesung.text.includes("?") && !/[\p{L}\p{N}]/u.test(lesung.text)) return { art: "hilfe" };
  return hat(lesung, "hilfe") ? { art: "hilfe" } : undefined;
};

const WORTE = ["abschied", "dank", "gruss"] as const;

/** "Hallo, wie geht's?" still greets. */
const LANGE_FRAGE = 6;

/** A greeting or thanks, and nothing else. */
export const erkenneHoeflichkeit: Erkenne = (lesung) => {
  const wort = WORTE.find((art) => hat(lesung, art)) ?? alleinMorgen(lesung);
  const isQuestion = hat(lesung, "frage") && (wort === "abschied" || lesung.worte.length > LANGE_FRAGE);
  return wort === undefined || isQuestion || !isNurHoeflich(lesung) ? undefined : { art: "hoeflichkeit", wort };
};

const HOEFLICH: ReadonlySet<string> = new Set([
  ...WORTE,
  "fuellwort",
  "auch",
  "alle",
  "person1",
  "war",
  "frage",
  "team",
  "hilfe",
]);

/** Thanks for something that is named. */
const DANK_FUER = /dank\p{L}* (?:\p{L}+ ){0,2}für (?:\p{L}+ ?){1,4}[\s!.]*$/iu;

const isNurHoeflich = ({ text, begriffe, unbekannt, nummern, teams, profile, faelle }: Lesung): boolean =>
  ([...begriffe].every((begriff) => HOEFLICH.has(begriff)) || DANK_FUER.test(text)) &&
  unbekannt.length < 2 &&
  nummern.length + teams.length + profile.length + faelle.length === 0;

/** "Morgen!" greets, "bis morgen" takes leave: alone they ask for no day. */
const alleinMorgen = ({ text }: Lesung): "gruss" | "abschied" | undefined => {
  if (/^morgen[\s!.]*$/i.test(text)) return "gruss";
  return /^(?:dann )?bis (?:morgen|montag|nächste woche|naechste woche)(?: dann)?[\s!.]*$/i.test(text)
    ? "abschied"
    : undefined;
};
