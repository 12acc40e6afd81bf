import { decode } from "html-entities";
import { ohneBriefhuelle } from "./briefhuelle.ts";
import { ausgeschrieben } from "./lexikon/kurzformen.ts";
import { mitGanzenVerben } from "./lexikon/trennbare-verben.ts";
import { ohneGrundVorab } from "./nebensatz.ts";

/** What is longer isn't a question any more; the rest isn't looked at. */
const MAX_ZEICHEN = 4_000;

/**
 * A message as its writer saw it: without the mention and the markup that Teams puts around it, in one Unicode form,
 * with plain spaces. Capitals and umlauts stay.
 */
export const klartext = (roh: string): string => {
  const text = decode(
    roh
      .slice(0, MAX_ZEICHEN)
      .replace(/<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/gi, " ")
      .replace(/<\/?(?:b|i|u|em|strong|span|font|a)(?:\s[^<>]{0,500})?>/gi, "")
      .replace(/<\/?[a-z][^<>]{0,500}>/gi, " "),
  )
    .normalize("NFKC")
    .replace(/\p{Cf}|\p{Cc}/gu, (sign) => (/\s/.test(sign) ? " " : ""))
    .replace(/@\s?verlauf(?!\p{L})/giu, " ")
    .replace(/[–—−]/g, "-")
    .replace(/(?<=\p{L})[*:_·]in(?=nen|\P{L}|$)/giu, "in")
    // "ü-fällig" and "üfällig" are how "überfällig" is shortened
    .replace(/(?<!\p{L})(?:ü|ue)-?f(?=[äa])/giu, "überf")
    // "Ü-Liste"
    .replace(/(?<!\p{L})(?:ü|ue)[- ]?(?=list(?:e|en)(?!\p{L})|kunden(?!\p{L})|fälle(?!\p{L}))/giu, "überfälligen-")
    .replace(/\s+/g, " ")
    .trim();
  return !/[\p{L}\p{N}]/u.test(text) && DANK.test(text)
    ? "danke"
    : mitGanzenVerben(ausgeschrieben(ohneGrundVorab(ohneBriefhuelle(text))));
};

const DANK = /[👍🙏❤🙂😊]/u;

/**
 * A word in the form in which it is compared: "Überfällige", "ueberfaellige" and "uberfallige" are the same. What it
 * does to words that hold such pairs by themselves ("neue") it does to the lexicon's too.
 */
export const falte = (wort: string): string =>
  wort
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    // "bitteee"
    .replace(/(\p{L})\1{2,}/gu, "$1")
    .replaceAll("ß", "ss")
    .replaceAll("ae", "a")
    .replaceAll("oe", "o")
    .replaceAll("ue", "u");
