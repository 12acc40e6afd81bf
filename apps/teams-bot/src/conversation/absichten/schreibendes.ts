import type { IsoDate } from "@verlauf/core";
import { isSatz, vonBisOf } from "../daten/zeitraum.ts";
import type { Lesung } from "../lesung.ts";
import { teamOf } from "./auswahl.ts";
import { type Erkannt, type Erkenne, hat, hatForm, referenzenOf } from "./erkennung.ts";
import { grundOf } from "./grund.ts";
import { nameOf } from "./name.ts";

// What ends in a change. Nothing of it happens before a confirmation, and still a question about it, or its denial, is
// never taken for it: the word must be there, and the shape of somebody who wants it.

const FRAGEFORMEN =
  /^(?:und |aber |also )*(?:wer|wen|wem|wann|was|wie|wo|welche[rsmn]?|gibt|gibts|hat|haben|habe ich|ist|sind|bin ich|darf|duerfen|dürfen|kann (?:man|ich|jemand)|koennen wir|können wir|könnte (?:man|ich)|muss|müssen|soll ich|sollte ich|werde ich|wird|warum|wieso|weshalb|ob)(?!\p{L})/iu;

/** True for what asks about it; "kannst du … eintragen?" is a request. */
const istNurFrage = ({ text, istFrage }: Lesung): boolean => {
  const satz = text.replace(/^(?:\p{L}+[,!.]\s*)?(?:(?:hallo|guten (?:morgen|tag)|moin|hi)[,!.]?\s+)?/iu, (greeting) =>
    /hallo|guten|moin|hi/i.test(greeting) ? "" : greeting,
  );
  if (FRAGEFORMEN.test(satz)) return true;
  return (
    istFrage &&
    !/(?:kannst|könnt|koennt|können sie|koennen sie|würde|wuerde|magst|bitte|trägst|richtest|möcht)/i.test(text)
  );
};

const VORGANG_WEG = /(?:lösch|loesch|entfern|streich|stornier|beend|aufheb|zurückzieh|zuruckzieh|ander[en]|änder)/i;

const istVerneint = (lesung: Lesung): boolean => hat(lesung, "nicht") || VORGANG_WEG.test(lesung.text);

const istEintragung = (lesung: Lesung): boolean =>
  hat(lesung, "eintragen", "tragen", "moechte") || hatForm(lesung, "mach", "neue", "neuer", "bitte");

/** Somebody stands in for a team's lead. */
export const erkenneVertretung: Erkenne = (lesung, heute) => {
  if (!hat(lesung, "vertretung")) return undefined;
  if (istNurFrage(lesung) || istVerneint(lesung) || (hat(lesung, "fremd") && !hat(lesung, "anrede"))) return "unklar";
  const name = nameOf(lesung);
  const isSaid = hatForm(lesung, "vertritt", "vertreten") && name !== undefined;
  const isSpelled = lesung.teams.length > 0 && hatForm(lesung, "vertretung");
  if (!istEintragung(lesung) && !isSaid && !isSpelled) return "unklar";
  // "kannst du meine Kollegin vertreten", "ich vertrete ..."
  if (hatForm(lesung, "vertrete") || (hatForm(lesung, "vertreten") && !hat(lesung, "eintragen", "tragen", "moechte")))
    return "unklar";
  const team = teamOf(lesung);
  if (isSatz(team)) return team;
  return mitZeitraum({ art: "vertretung", ...team, ...(name === undefined ? {} : { durch: name }) }, lesung, heute);
};

const ABWESENHEIT_SAGEN = /(?:^|[\s,.!])(?:ich (?:bin|habe|hab|fehle|melde)|bin|habe|hab|melde mich|fehle)(?=\s)/iu;

/** "Ich bin abwesend": said of oneself, now or for a time to come. */
export const erkenneAbwesenheit: Erkenne = (lesung, heute) => {
  if (!hat(lesung, "abwesend")) return undefined;
  const isIdiom = /nicht (?:da|im (?:büro|buero|haus|dienst))/i.test(lesung.text);
  const isDenied = (hat(lesung, "nicht") && !isIdiom) || VORGANG_WEG.test(lesung.text);
  if (istNurFrage(lesung) || isDenied || hat(lesung, "war", "fremd", "anrede")) return "unklar";
  const isSaid = ABWESENHEIT_SAGEN.test(lesung.text) && !hat(lesung, "funktioniert") && !/\bwenn\b/i.test(lesung.text);
  const isEntered = hatForm(lesung, "abwesenheit") && istEintragung(lesung);
  if ((!isSaid && !isEntered) || lesung.unbekannt.length > 1) return "unklar";
  return mitZeitraum({ art: "abwesend" }, lesung, heute);
};

/** Fewer contacts in a justified single case. */
export const erkenneAusnahme: Erkenne = (lesung, heute) => {
  if (!hat(lesung, "ausnahme")) return undefined;
  const references = referenzenOf(lesung);
  const [one] = references;
  const [fall] = lesung.faelle;
  if (istNurFrage(lesung) || istVerneint(ohneGrund(lesung)) || hat(lesung, "anrede")) return "unklar";
  if (!istEintragung(lesung) && one === undefined && fall === undefined) return "unklar";
  if (references.length + lesung.faelle.length > 1) return { satz: "Bitte nur eine Person auf einmal nennen." };
  const grund = grundOf(lesung);
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

/** Reminders off until a day, or on again. */
export const erkenneErinnerungen: Erkenne = (lesung, heute) => {
  if (!hat(lesung, "erinnerung")) return undefined;
  if (istNurFrage(lesung) || hat(lesung, "fremd") || /\ban (?:den|die|das|dich|mich)\b/i.test(lesung.text))
    return "unklar";
  const isAgain =
    hatForm(lesung, "wieder") || hatForm(lesung, "an", "einschalten", "aktivieren", "anschalten", "anstellen");
  if (isAgain && !hat(lesung, "nicht")) return { art: "erinnerungen_an" };
  // "keine Erinnerungen mehr", "nicht mehr erinnern"
  const isStop =
    hat(lesung, "keineMehr") || (hat(lesung, "nicht") && (hatForm(lesung, "mehr") || hatForm(lesung, "keine")));
  const isOff = hat(lesung, "aus") && !hat(lesung, "nicht");
  if (!isStop && !isOff) return "unklar";
  const until = mitZeitraum({ art: "erinnerungen_aus" }, lesung, heute);
  if (typeof until !== "object" || isSatz(until) || until.art !== "erinnerungen_aus") return until;
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
