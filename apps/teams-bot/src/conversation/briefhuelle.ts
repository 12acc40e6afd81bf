// A mail's head and foot say nothing about what is wanted, and hold names and courtesies that would be read as content.

const KOPF =
  /^(?:(?:wg|aw|re|fw|fwd|betreff|betr|frage|info|hinweis|nachricht) ?: ?)?(?:sehr geehrte[rs]?|liebe[rs]?|werte[rs]?|geschätzte[rs]?) (?:damen und herren|damen|herren|kolleg\p{L}+(?: und kolleg\p{L}+)?|team|alle|verlauf(?:-team)?|bot)[ ,.!:]+/iu;

const KENNUNG = /^(?:wg|aw|re|fw|fwd|betreff|betr) ?\.?: ?/iu;

const GRUSS =
  /[\s,.;!-]+(?:und |danke und |dank und )?(?:mit (?:freundlich|best|lieb|herzlich|kolleg)\p{L}* gr(?:ü|ue)(?:ß|ss)en|(?:viele|beste|liebe|schöne|herzliche|freundliche) gr(?:ü|ue)(?:ß|ss)e|lieben gru(?:ß|ss)|gr(?:ü|ue)(?:ß|ss)e?|gru(?:ß|ss)|lg|vg|mfg|hg)(?:[\s,.!]+(?:(?:aus|von|vom) )?(?:der |dem )?(?:\p{Lu}[\p{L}.-]*\s?){0,4})?[\s.!]*$/iu;

const VORAB =
  /[\s,.;!-]+(?:und )?(?:(?:vielen|herzlichen|besten|schönen|lieben) dank|danke(?:schön| schön| sehr)?)(?: (?:vorab|im voraus|schon mal|schonmal|dafür|dir|ihnen|und))*[\s.!]*$/iu;

/** A text without what stands around it in a mail; where nothing else stands there, as it is. */
export const ohneBriefhuelle = (text: string): string => {
  const inner = [KENNUNG, KOPF, GRUSS, VORAB].reduce((rest, part) => rest.replace(part, " ").trim(), text);
  return inner.split(/\s+/).length > 2 || /\d/.test(inner) ? inner : text;
};
