import type { IsoDate } from "@verlauf/core";
import { isSatz, vonBisOf } from "../daten/zeitraum.ts";
import type { Lesung } from "../lesung.ts";
import { worteOf } from "../wort.ts";
import { teamOf } from "./auswahl.ts";
import { type Erkannt, type Erkenne, hat, hatForm, referenzenOf } from "./erkennung.ts";
import { hatNurErlaubtes } from "./erlaubte-worte.ts";
import { grundOf } from "./grund.ts";
import { nameOf } from "./name.ts";

// What ends in a change. Nothing of it happens before a confirmation, and still a question about it, or its denial, is
// never taken for it: the word must be there, and the shape of somebody who wants it.

/** Nobody who wants something entered says one of these in the same breath. */
const FRAGEWORTE = new Set(
  "wer wen wem wessen wann was wie wo woher wohin wozu wofur welche welcher welches welchen welchem warum wieso weshalb ob wenn falls".split(
    " ",
  ),
);

/** A sentence that begins so asks, with or without a question mark; "kannst du … eintragen?" doesn't. */
const FRAGEBEGINN =
  /^(?:\p{L}+[,!.] ?)?(?:hallo|guten \p{L}+|moin|hi)?[,!.]? ?(?:und |aber |also )?(?:gibt|gibts|gilt|gelten|hat|haben|hatte|habe ich|hab ich|ist|sind|war|waren|wurde|wurden|wird|werden|werde ich|bin ich|darf|dürfen|duerfen|kann (?:man|ich|jemand|der|die|das)|können wir|koennen wir|könnte (?:man|ich)|muss|müssen|muessen|soll ich|sollte ich|brauche ich|braucht|bekommt|bekomme ich|läuft|laeuft|endet|steht|geht|existiert)(?!\p{L})/iu;

const BITTE =
  /(?:kannst|könnt|koennt|können sie|koennen sie|würde|wuerde|magst|bitte|trägst|traegst|richtest|möcht|moecht)/i;

/** True for what asks about it. */
const istNurFrage = ({ text, istFrage }: Lesung): boolean =>
  worteOf(text).some(({ form }) => FRAGEWORTE.has(form)) || FRAGEBEGINN.test(text) || (istFrage && !BITTE.test(text));

const VORGANG_WEG = /(?:lösch|loesch|entfern|streich|stornier|beend|aufheb|zurückzieh|zuruckzieh|ander[en]|änder)/i;

const istVerneint = (lesung: Lesung): boolean =>
  hat(lesung, "nicht", "keineMehr", "nochNicht") || VORGANG_WEG.test(lesung.text);

const istEintragung = (lesung: Lesung): boolean =>
  hat(lesung, "eintragen", "tragen", "moechte") || hatForm(lesung, "mach", "neu", "neur", "bitte");

/** Somebody stands in for a team's lead. */
export const erkenneVertretung: Erkenne = (lesung, heute) => {
  if (!hat(lesung, "vertretung")) return undefined;
  if (istNurFrage(lesung) || istVerneint(lesung) || (hat(lesung, "fremd") && !hat(lesung, "anrede"))) return "unklar";
  // of two names nobody can say which is the new one
  if (/(?<!\p{L})(?:statt|anstatt|anstelle)(?!\p{L})/iu.test(lesung.text)) return "unklar";
  const name = nameOf(lesung);
  const isSaid = hatForm(lesung, "vertritt", "vertreten") && name !== undefined;
  const isSpelled =
    hatForm(lesung, "vertretung") && (lesung.teams.length > 0 || (name !== undefined && lesung.zeit.art !== "keine"));
  if (!istEintragung(lesung) && !isSaid && !isSpelled) return "unklar";
  // "kannst du meine Kollegin vertreten", "ich vertrete ..."
  if (hatForm(lesung, "vertrete") || (hatForm(lesung, "vertreten") && !hat(lesung, "eintragen", "tragen", "moechte")))
    return "unklar";
  if (!hatNurErlaubtes(lesung, "vertretung", lesung.text.length, name)) return "unklar";
  const team = teamOf(lesung);
  if (isSatz(team)) return team;
  return mitZeitraum({ art: "vertretung", ...team, ...(name === undefined ? {} : { durch: name }) }, lesung, heute);
};

/** Words that say little alone: somebody must say them of themselves, and when. */
const BIN_WEG =
  /(?:^|[\s,.!:])(?:bin (?:[^\s,]{1,20} ){0,8}(?:weg|au)|(?:habe|hab) (?:[^\s,]{1,20} ){1,8}frei|melde mich ab|melde mich ab: .{1,60}|^au (?:bis|ab|vom|von|seit) .{1,60}|ich melde mich (?:[^\s,]{1,20} ){0,6}ab|ich falle (?:[^\s,]{1,20} ){1,8}aus)[\s.!]*$/iu;

const ABWESENHEIT_SAGEN =
  /(?:^|[\s,.!:])(?:ich (?:bin|habe|hab|fehle|melde|gehe|geh|falle|nehme)|melde ich mich|bin|habe|hab|melde mich|fehle|dass ich|ich(?= nicht (?:da|im)))(?=\s)/iu;

/** "krank ab morgen", "abwesend melden 23.11.-27.11." */
const ABWESENHEIT_KURZ =
  /^(?:bitte )?(?:abwesend|au|krank|krankmeldung|krankgeschrieben|krankgemeldet|urlaub|dienstreise|fortbildung|elternzeit)(?!\p{L})/iu;

/** "ab übermorgen abwesend" */
const NACH_DER_ZEIT =
  /^(?:bitte )?(?:ab|von|vom|am|bis|heute|morgen|nächste|kommende|diese) .{1,60}(?:abwesend|au|krank|urlaub|krankgeschrieben)[\s.!]*$/iu;

/** "Ich bin abwesend": said of oneself, now or for a time to come. */
export const erkenneAbwesenheit: Erkenne = (lesung, heute) => {
  const isWeg = BIN_WEG.test(lesung.text) && lesung.zeit.art !== "keine";
  if (!hat(lesung, "abwesend") && !isWeg) return undefined;
  const isIdiom = /nicht (?:da|anwesend|erreichbar|im (?:büro|buero|hause?|dienst|amt|jobcenter))/i.test(lesung.text);
  // "Kunden, die zu lange nicht da waren"
  if (isIdiom && hat(lesung, "zuLange", "ueberfaellig") && !ABWESENHEIT_SAGEN.test(lesung.text)) return undefined;
  const isDenied = hat(lesung, "keineMehr") || (hat(lesung, "nicht") && !isIdiom) || VORGANG_WEG.test(lesung.text);
  if (istNurFrage(lesung) || isDenied || hat(lesung, "war", "fremd", "anrede")) return "unklar";
  const isSaid = ABWESENHEIT_SAGEN.test(lesung.text);
  const isEntered =
    /(?<!\p{L})mich (?:\p{L}+ ){0,3}(?:abwesend|krank) (?:zu )?melden|mich (?:[^\s,]{1,20} ){0,8}als abwesend (?:ein(?!\p{L})|eintragen|melden)|mich (?:\p{L}+ ){0,3}krankmelden/iu.test(
      lesung.text,
    ) ||
    (hatForm(lesung, "abwesenheit") && (istEintragung(lesung) || lesung.zeit.art !== "keine")) ||
    ((ABWESENHEIT_KURZ.test(lesung.text) || NACH_DER_ZEIT.test(lesung.text)) &&
      lesung.zeit.art !== "keine" &&
      lesung.unbekannt.length === 0);
  if ((!isSaid && !isEntered) || !hatNurErlaubtes(lesung, "abwesend", lesung.text.length)) return "unklar";
  return mitZeitraum({ art: "abwesend" }, lesung, heute);
};

/** "Ausnahme für …", "für … gilt eine Ausnahme" */
const AUSNAHME_BEGINN = /^(?:bitte )?(?:eine? )?(?:\d[\p{L}\d-]+ )?(?:\p{L}*nahme\p{L}*|für|fuer|bei)(?!\p{L})/iu;

/** Fewer contacts in a justified single case. */
export const erkenneAusnahme: Erkenne = (lesung, heute) => {
  if (!hat(lesung, "ausnahme")) return undefined;
  const references = referenzenOf(lesung);
  const [one] = references;
  const [fall] = lesung.faelle;
  if (istNurFrage(lesung) || istVerneint(ohneGrund(lesung)) || hat(lesung, "anrede")) return "unklar";
  // "mach mal eine Ausnahme für mich"
  if (/(?:für|fuer|bei) (?:mich|mir|uns|alle|jede[nr]?)(?!\p{L})/iu.test(lesung.text)) return "unklar";
  const isSpelled = (one !== undefined || fall !== undefined) && AUSNAHME_BEGINN.test(lesung.text);
  if (!istEintragung(lesung) && !isSpelled) return "unklar";
  const grund = grundOf(lesung);
  const grundAb = grund === undefined ? lesung.text.length : lesung.text.indexOf(grund);
  if (!hatNurErlaubtes(lesung, "ausnahme", grundAb)) return "unklar";
  if (references.length + lesung.faelle.length > 1) return { satz: "Bitte nur eine Person auf einmal nennen." };
  const referenz = one?.wert ?? (fall === undefined ? undefined : String(fall.nr).padStart(2, "0"));
  const angabe =
    one?.art === "kundennummer" ? { kundennummer: one.wert } : referenz === undefined ? undefined : { referenz };
  return mitZeitraum(
    { art: "ausnahme", ...(angabe === undefined ? {} : { angabe }), ...(grund === undefined ? {} : { grund }) },
    lesung,
    heute,
  );
};

// a reason may say "nicht" ("kann nicht reisen"): what counts is what stands before it
const ohneGrund = (lesung: Lesung): Lesung => {
  const grund = grundOf(lesung);
  if (grund === undefined) return lesung;
  const at = lesung.text.indexOf(grund);
  const begriffe = new Set(lesung.begriffe);
  if (!/(?<!\p{L})(?:nicht|kein\p{L}{0,2}|nie)(?!\p{L})/iu.test(lesung.text.slice(0, at))) begriffe.delete("nicht");
  return { ...lesung, begriffe, text: lesung.text.slice(0, at) };
};

/** "Erinnerung an Team 415": somebody else is to be reminded. */
const nenntAndere = ({ teams, nummern, faelle, begriffe }: Lesung): boolean =>
  teams.length + nummern.length + faelle.length > 0 || begriffe.has("anrede");

/** "nächste Woche keine Erinnerungen" */
const isNaechsteZeit = ({ zeit }: Lesung, heute: IsoDate): boolean =>
  zeit.art === "offen" &&
  (zeit.zeit.art === "dauer" || (zeit.zeit.art === "spanne" && (zeit.zeit.von > heute || zeit.zeit.fuer === true)));

/** Reminders off until a day, or on again. */
export const erkenneErinnerungen: Erkenne = (lesung, heute) => {
  if (!hat(lesung, "erinnerung")) return undefined;
  if (istNurFrage(lesung) || hat(lesung, "fremd") || /\ban (?:den|die|das|dich|mich)\b/i.test(lesung.text))
    return "unklar";
  if (/(?<!\p{L})nicht (?:\p{L}{1,20} )?auf(?!\p{L})/iu.test(lesung.text)) return "unklar";
  // "ich erinnere mich nicht", "lass die Erinnerungen in Ruhe"
  if (/ich erinner|erinnere? ich/iu.test(lesung.text)) return "unklar";
  if (hatForm(lesung, "lass", "lasst") && !hatForm(lesung, "mich", "uns")) return "unklar";
  const isAgain =
    hatForm(lesung, "wieder") ||
    hatForm(lesung, "an", "einschalten", "anmachen", "fortsetzen", "aktivieren", "anschalten", "anstellen");
  if (isAgain && !hat(lesung, "nicht", "keineMehr"))
    return hatNurErlaubtes(lesung, "erinnerung", lesung.text.length) && !nenntAndere(lesung)
      ? { art: "erinnerungen_an" }
      : "unklar";
  // "keine Erinnerungen mehr", "nicht mehr erinnern"
  const isStop =
    hat(lesung, "keineMehr") ||
    (hat(lesung, "nicht") &&
      (hat(lesung, "moechte") ||
        hatForm(lesung, "mehr", "bitte", "schick", "schicke") ||
        lesung.zeit.art === "bis" ||
        isNaechsteZeit(lesung, heute)));
  const isEnough =
    hatForm(lesung, "erinnerungspause") ||
    /(?<!\p{L})weg mit /iu.test(lesung.text) ||
    /(?<!\p{L})(?:hör|hoer)(?:e|en|t)? (?:\p{L}{1,20} ){0,2}auf(?!\p{L})/iu.test(lesung.text);
  const isOff = (hat(lesung, "aus") || isEnough) && (!hat(lesung, "nicht") || isStop);
  // "stell die Erinnerungen nicht aus"
  if (hat(lesung, "aus") && hatForm(lesung, "nicht", "nie", "niemals") && !hatForm(lesung, "ruhe", "ruh"))
    return "unklar";
  // "Erinnerungen aus dem Oktober"
  const isMonth = lesung.zeit.art === "offen" && lesung.zeit.zeit.art === "monat";
  if ((!isStop && !isOff) || isMonth || !hatNurErlaubtes(lesung, "erinnerung", lesung.text.length)) return "unklar";
  const until = mitZeitraum({ art: "erinnerungen_aus" }, lesung, heute);
  if (typeof until !== "object" || isSatz(until) || until.art !== "erinnerungen_aus") return until;
  if (until.bis !== undefined && until.bis < heute) return "unklar";
  return { art: "erinnerungen_aus", ...(until.bis === undefined ? {} : { bis: until.bis }) };
};

type Vorgang = { readonly art: "vertretung" | "abwesend" | "ausnahme" | "erinnerungen_aus" };

const mitZeitraum = <V extends Vorgang>(vorgang: V, { zeit }: Lesung, heute: IsoDate): Erkannt => {
  const span = vonBisOf(zeit, heute);
  if (isSatz(span)) return span;
  const { von, bis } = span;
  return {
    ...vorgang,
    ...(von === undefined ? {} : { von }),
    ...(bis === undefined ? {} : { bis }),
  } as Erkannt;
};
