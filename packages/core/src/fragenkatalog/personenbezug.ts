import { addMonths, type IsoDate } from "../calendar.ts";
import { aufzaehlung } from "../sprache.ts";
import { findDaten, folgtDatum } from "./datum-im-text.ts";

/** What in a free text may point to a person; such a text leaves the team only after somebody has released it. */
export const PERSONENBEZUEGE = ["Kundennummer", "E-Mail", "Geburtsdatum"] as const;
export type Personenbezug = (typeof PERSONENBEZUEGE)[number];

/**
 * What a text seems to hold. It marks rather too much than too little: a date that is no birthday costs somebody a
 * look, a missed one leaves the team. `bekannteKundennummern` are the cases' own, in whatever form the house has them.
 */
export const findPersonenbezug = (
  text: string,
  bekannteKundennummern: Iterable<string>,
  stichtag: IsoDate,
): readonly Personenbezug[] => {
  const sichtbar = text.normalize("NFKC").replace(/\p{Cf}/gu, "");
  const gefunden: Readonly<Record<Personenbezug, boolean>> = {
    Kundennummer: UEBLICHE_NUMMER.test(sichtbar) || hasNummer(sichtbar, bekannteKundennummern),
    "E-Mail": EMAIL.test(sichtbar),
    Geburtsdatum: hasGeburtsdatum(sichtbar, stichtag),
  };
  return PERSONENBEZUEGE.filter((art) => gefunden[art]);
};

/** The mark beside a text, "Enthält vielleicht: Kundennummer und Geburtsdatum"; empty where nothing was found. */
export const personenbezugText = (arten: readonly Personenbezug[]): string =>
  arten.length === 0 ? "" : `Enthält vielleicht: ${aufzaehlung(arten, "und")}`;

// three digits, a letter, six digits, with or without a sign between them
const UEBLICHE_NUMMER = /(?<!\d)\d(?:[\s.-]?\d){2}[\s.-]?\p{L}[\s.-]?\d(?:[\s.-]?\d){5}(?!\d)/u;

const UEBLICHE_NUMMERN = new RegExp(UEBLICHE_NUMMER, "gu");

/** A text with a word in place of whatever looks like a Kundennummer. */
export const ohneUeblicheNummern = (text: string, ersatz: string): string =>
  text.replace(/\p{Cf}/gu, "").replace(UEBLICHE_NUMMERN, ersatz);

// a single sign before the @ is enough, and looking for a whole name would go over a long text again and again
const EMAIL = /[\p{L}\p{N}]\s?(?:@|[([]\s?at\s?[)\]])\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}{2}/iu;

const hasNummer = (text: string, nummern: Iterable<string>): boolean => {
  const worte = schriftzeichen(text);
  const zusammen = worte.replaceAll(" ", "");
  for (const bekannte of nummern) {
    const nummer = schriftzeichen(bekannte);
    // a whole office's numbers may be asked for, and nearly none of them is anywhere near
    if (nummer !== "" && zusammen.includes(nummer.replaceAll(" ", "")) && holds(worte, nummer)) return true;
  }
  return false;
};

// letters and digits alone; what stands apart stays apart, so that 12 isn't found in 312
const schriftzeichen = (text: string): string =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const holds = (worte: string, nummer: string): boolean => {
  const vor = /^\p{N}/u.test(nummer) ? "\\p{N}" : "\\p{L}";
  const nach = /\p{N}$/u.test(nummer) ? "\\p{N}" : "\\p{L}";
  const zeichen = [...nummer.replaceAll(" ", "")].join(" ?");
  return new RegExp(`(?<!${vor})${zeichen}(?!${nach})`, "u").test(worte);
};

// nobody under review is younger (§ 7 Abs. 1 SGB II begins at 15); children are found by the word before their date
const MINDESTALTER_MONATE = 14 * 12;

const hasGeburtsdatum = (text: string, stichtag: IsoDate): boolean => {
  const grenze = addMonths(stichtag, -MINDESTALTER_MONATE);
  return folgtDatum(GEBOREN, text) || findDaten(text, stichtag).some((tag) => tag <= grenze);
};

// "geb. in Musterstadt am", "Geburtsdatum:", "* "; not "gebeten" and not a list's asterisk before a sentence
const GEBOREN = String.raw`(?:(?<!\p{L})geb(?:oren\p{L}*|urts\p{L}*|dat\p{L}*)?(?!\p{L})[^\d]{0,20}|\*\s{0,3})`;
