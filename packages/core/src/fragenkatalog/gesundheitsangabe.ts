/**
 * Whether a text seems to say something about somebody's health (Art. 4 Nr. 15 DSGVO), for which § 67b Abs. 1 Satz 2
 * SGB X asks for a power of its own. It marks rather too much than too little: who meant a hospital as an employer writes
 * the sentence once more.
 */
export const hasGesundheitsangabe = (text: string): boolean => {
  const sichtbar = text.normalize("NFKC").replace(/\p{Cf}/gu, "");
  return STAMM.test(sichtbar) || WORT.test(sichtbar) || KUERZEL.test(sichtbar);
};

/** Wherever they stand in a word: "suchtkrank", "fachärztlich", "Bandscheibenvorfall". */
const STAEMME = [
  "krank",
  "gesundheit",
  "behinder",
  "arbeitsunf(?:ä|ae)hig",
  "erwerbsunf(?:ä|ae)hig",
  "pflegegrad",
  "pflegebed(?:ü|ue)rft",
  "(?:ä|ae)rztlich",
  "diagnos",
  "therap",
  "klinik",
  "station(?:ä|ae)r",
  "rehabilit",
  "operation(?!al)",
  "operiert",
  "medikament",
  "infektion",
  "infarkt",
  "schlaganfall",
  "krebs",
  "tumor",
  "bandscheibe",
  "diabet",
  "epilep",
  "depress",
  "psych",
  "burn-?out",
  "borderline",
  "schizo",
  "autis",
  "suizid",
  // "Traumausbildung", "Traumarbeitsplatz"
  "trauma(?!us|rb)",
  "alkohol",
  "drogen",
  "entgiftung",
  "entw(?:ö|oe)hnung",
  "s(?:ü|ue)chtig",
  // "Suchtberatung", and neither "suchte" nor "besucht"
  "sucht(?!e)(?=\\p{L}{4})",
  "schwanger",
  "fehlgeburt",
] as const;

const STAMM = new RegExp(STAEMME.join("|"), "iu");

/** What would be found in too many other words: "Kurs", "Arzthelferin". */
const WORT =
  /(?<!\p{L})(?:(?:fach|haus|amts|zahn|not|frauen)?arzt|(?:fach|haus|amts)?(?:ä|ae)rztin|attest|kur|reha|corona|covid|in (?:\p{L}{1,30} )?behandlung)(?!\p{L})/iu;

/** "Sucht" and "sucht Arbeit" differ by their first letter. */
const KUERZEL = /(?<!\p{L})(?:AU|HIV|AIDS|ADHS|ADS|PTBS|COPD|GdB|OP|Sucht)(?![\p{L}\p{N}])/u;
