// "Nicht A, sondern B" and "statt A lieber B" ask for B: what stands before is taken out, before anybody reads it.

const NICHT_SONDERN = /(?<!\p{L})nicht (?:[^\s,]{1,30}[\s,]{1,2}){1,6}?sondern /giu;
const STATT =
  /^((?:und |bitte |jetzt |nein,? )*)(?:an)?statt (?:[^\s,]{1,30}[\s,]{1,2}){1,3}?(?:jetzt|lieber|bitte|dann|nun) /iu;
const NUR_LAGE = /(?<!\p{L})(?:nächste|naechste|kommende|übernächste|uebernaechste|diese|letzte)[nrms]?$/iu;
const EINHEIT = /(?:woche|monat|wochenende)(?!\p{L})/iu;

/** A text without what is denied in favour of something else. */
export const ohneGegensatz = (text: string): string => {
  const rest = text.replace(NICHT_SONDERN, "nur ").replace(STATT, "$1nur ");
  if (rest === text) return text;
  // "nicht diese Woche, sondern nächste"
  const unit = NUR_LAGE.test(rest) && !EINHEIT.test(rest) ? EINHEIT.exec(text)?.[0] : undefined;
  return unit === undefined ? rest : `${rest} ${unit}`;
};
