import type { Absicht } from "../absicht.ts";
import type { Lesung } from "../lesung.ts";
import { worteOf } from "../wort.ts";
import { type Erkannt, hat, hatForm } from "./erkennung.ts";

// Whoever says what they don't want must never get just that. What a list can leave out (Profillagen) is read as such
// elsewhere; everything else that is denied is answered by a sentence, or not at all.

const KEIN_TEAM = "Ein einzelnes Team kann ich nicht ausnehmen. Bitte das Team nennen, um das es geht („Team 412“).";
const KEINE_PERSON = "Einzelne Personen kann ich aus einer Liste nicht herausnehmen.";
const KEINE_ZEIT = "Eine Zeit kann ich nicht ausnehmen. Bitte die Zeit nennen, um die es geht („nächste Woche“).";
const NICHT_DRAN =
  "Wer nicht überfällig oder fällig ist, steht hier in keiner Liste. Möglich sind „Wer ist überfällig?“ und „Wer wird bald fällig?“.";
const KEINE_DATEI = "Gut, dann ohne Datei. Die Liste steht hier im Chat.";
const BLEIBT = "Gut. Die Liste bleibt, wie sie ist.";

/** Without one of these nothing is denied, and most texts are read no further. */
const VERNEINENDES = /(?<!\p{L})(?:nicht|nie|nichts|kein|ohne|au(?:ß|ss)er|ausgenommen|bis auf)/iu;

/** What is denied in a text: a sentence about it; `unklar` where nothing can be said; undefined where nothing is. */
export const erkenneVerneinung = (lesung: Lesung, vorher: Absicht | undefined): Erkannt => {
  const isList = hat(lesung, "ueberfaellig", "faellig", "dran", "einladen");
  const isAfterList = vorher !== undefined && ["ueberfaellig", "faellig", "als_excel", "warum"].includes(vorher.art);
  if (lesung.teamsOhne.length > 0) {
    const isAsked = isList || vorher !== undefined || lesung.bereich !== undefined || hat(lesung, ...SACHEN, "abgeben");
    return isAsked ? { satz: KEIN_TEAM } : "unklar";
  }
  if (!VERNEINENDES.test(lesung.text)) return undefined;
  const satz = satzOf(lesung);
  if (isAfterList && NICHT_WEITER.test(satz)) return { satz: BLEIBT };
  if (istOhneDatei(lesung) && !isList) return isAfterList ? { satz: KEINE_DATEI } : "unklar";
  if (stehtDahinter(lesung, lesung.nummern)) return isAfterList || isList ? { satz: KEINE_PERSON } : "unklar";
  if (istNichtDran(lesung, satz)) return { satz: NICHT_DRAN };
  if ((isList || isAfterList) && istZeitVerneint(lesung)) return { satz: KEINE_ZEIT };
  if (lesung.faelle.length > 0 && FALL_NICHT.test(satz)) return "unklar";
  if (hatForm(lesung, "bis") && /(?:^| )bis auf (?!weiteres)/.test(satz)) return "unklar";
  return istAbsage(lesung, satz) || istNichtDabei(lesung) ? "unklar" : undefined;
};

/** What can be asked for, and so be done without. */
const SACHEN = ["mappe", "faelle", "vorschau", "auswertung", "stand", "warum", "erklaeren", "hilfe"] as const;

const FALL_NICHT = /(?:^| )(?:(?:nicht|ohne|ausser) (?:den |der |fur )?fall \d|fall \d+ nicht$)/;

const NICHT_WEITER =
  /^(?:(?:nein|ne|noe|danke|bitte|jetzt) )*(?:nicht|nichts|keine) (?:mehr )?(?:weiter\w*|mehr|zuruck|blattern|umblattern|nachste)(?: (?:bitte|danke|anzeigen|zeigen))?$|^(?:bitte )?weiter (?:bitte )?nicht(?: mehr)?$/;

const OHNE_DATEI =
  /(?:^| )(?:nicht|kein|keine|ohne) (?:(?:als|die|das|eine|im|in|mehr) ){0,2}(?:excel|exel|xls|datei|tabelle|export)/;

/** "aber kein Excel": what is asked for beside that is shown here. */
export const istOhneDatei = (lesung: Lesung): boolean => {
  const satz = satzOf(lesung);
  return OHNE_DATEI.test(satz) || (hat(lesung, "excel") && BRAUCHT_NICHT.test(satz));
};

const satzOf = ({ text }: Lesung): string =>
  worteOf(text)
    .filter(({ text: word }) => /^[\p{L}\d]/u.test(word))
    .map(({ form }) => form)
    .join(" ");

const VERNEINT =
  /(?:^|[\s,])(?:nicht|ohne|außer|ausser|ausgenommen|bis auf)\s(?:(?:die|den|der|das|kund\p{L}+|person) )*$/iu;

const stehtDahinter = ({ text }: Lesung, stellen: readonly { readonly von: number }[]): boolean =>
  stellen.some(({ von }) => VERNEINT.test(text.slice(Math.max(0, von - 60), von)));

const istZeitVerneint = (lesung: Lesung): boolean =>
  !hat(lesung, "war", "zuLange", "gespraech", "keineMehr", "nochNicht") && stehtDahinter(lesung, lesung.zeitangaben);

const NICHT_UEBERFAELLIG =
  /(?:^| )(?:nicht|nie)(?: (?:mehr|schon|wirklich|bald|so|jetzt|im|in|als|heute|langer)){0,2} (?:uberfall\w*|uberf|fallig\w*|dran|einladen|einzuladen|ruckstand|verzug)(?: |$)/;
const KEINE_UEBERFAELLIGEN = /^(?:(?:bitte|nur|zeig|zeige|mir) )*keinen? (?:uberfall|fallig)/;

/** "Wer ist nicht überfällig?", "nur die nicht Fälligen" */
const istNichtDran = (lesung: Lesung, satz: string): boolean =>
  (NICHT_UEBERFAELLIG.test(satz) || KEINE_UEBERFAELLIGEN.test(satz)) &&
  lesung.nummern.length + lesung.faelle.length === 0 &&
  !hat(lesung, "warum", "mappe", "abgeben", "zuLange") &&
  !/(?:^| )gewesen(?: |$)/.test(satz);

const ABSAGE =
  /^(?:(?:bitte|nein|danke|jetzt|aber|und|zeig|zeige|schick|schicke|gib|mir|uns|ich|wir|brauche|brauch|brauchen|will|wollen|mochte|heute) )*(?:nicht|kein|keine|keinen) (?:(?:die|das|den|der|meine|meinen|mehr|eine) )?\w+(?: (?:bitte|danke|mehr|schicken|zeigen))?$/;

const BRAUCHT_NICHT =
  /(?:^| )(?:brauche?n?|benotige?n?) (?:\w+ ){0,4}nicht(?: mehr| unbedingt)?$|(?:^| )nicht (?:notig|notwendig)$/;

/** "keine Vorschau", "ich brauche die Mappe nicht": somebody says what they don't need. */
const istAbsage = (lesung: Lesung, satz: string): boolean =>
  hat(lesung, ...SACHEN) &&
  !hat(lesung, "abgeben", "vollstaendig", "nochNicht", "zurueck", "ausgefuellt", "fehlt") &&
  (ABSAGE.test(satz) || BRAUCHT_NICHT.test(satz));

/** "wer ist nicht in der Stichprobe": the cases drawn are the others. */
const istNichtDabei = (lesung: Lesung): boolean =>
  hat(lesung, "nicht") &&
  hat(lesung, "faelle") &&
  hatForm(lesung, "wer", "wen", "welche", "welcher") &&
  !hat(lesung, "abgeben", "vollstaendig", "zurueck", "ausgefuellt", "fehlt", "pruefen", "gespraech", "ueberfaellig");
