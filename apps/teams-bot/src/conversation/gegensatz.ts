// "Nicht A, sondern B" and "statt A lieber B" ask for B, "A raus" for all the others: put as they are read elsewhere.

const NICHT_NUR = /(?<!\p{L})nicht nur ([^\s,]{1,30}(?: [^\s,]{1,30}){0,2}),? sondern auch /giu;
const NICHT_SONDERN = /(?<!\p{L})nicht (?!nur )(?:[^\s,]{1,30}[\s,]{1,2}){1,6}?sondern /giu;
const STATT =
  /^((?:und |bitte |jetzt |nein,? )*)(?:an)?statt (?:[^\s,]{1,30}[\s,]{1,2}){1,3}?(?:jetzt|lieber|bitte|dann|nun) /iu;
/** "U25 raus", "die Marktprofile weglassen" */
const HINTERHER =
  /^((?:.{0,80}[,;] ?)?(?:(?:und|bitte|jetzt|dann|nur) )*)((?:die |den |das )?(?:u ?-?25\p{L}*|unter 25\p{L}*|jugendliche\p{L}*|team \d{1,6}|\d{3}|\p{L}{0,3}(?:markt|förder|foerder|aktivierung|entwicklung|stabi|unterstützung|integriert)\p{L}*|[mafesuizn]-?(?:kunden|profile?))) (?:bitte )?(?:nicht|raus|weg|weglassen|rauslassen|rausnehmen|auslassen|ausblenden|ausschließen|herausnehmen|ausnehmen)[\s.!]*$/iu;
/** Most texts hold none of them, and are read no further. */
const HINWEISE = /sondern|statt|(?:nicht|raus|weg|lassen|nehmen|blenden|schließen)[\s.!]*$/iu;

const NUR_LAGE = /(?<!\p{L})(?:nächste|naechste|kommende|übernächste|uebernaechste|diese|letzte)[nrms]?$/iu;
const EINHEIT = /(?:woche|monat|wochenende)(?!\p{L})/iu;

/** A text in which nothing is denied in favour of something else, and nothing behind what it denies. */
export const ohneGegensatz = (text: string): string => {
  if (!HINWEISE.test(text)) return text;
  const rest = text
    .replace(NICHT_NUR, "nur $1 und ")
    .replace(NICHT_SONDERN, "nur ")
    .replace(STATT, "$1nur ")
    .replace(HINTERHER, "$1ohne $2");
  if (rest === text) return text;
  // "nicht diese Woche, sondern nächste"
  const unit = NUR_LAGE.test(rest) && !EINHEIT.test(rest) ? EINHEIT.exec(text)?.[0] : undefined;
  return unit === undefined ? rest : `${rest} ${unit}`;
};
