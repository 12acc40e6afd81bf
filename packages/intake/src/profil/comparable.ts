const TRANSLITERATED: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** A header or value word as it is compared: without case, accents, spaces, hyphens, dots and other signs. */
export const comparable = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The ways in which a word with umlauts may stand in an export: "bestatigt" and "bestaetigt" both mean "bestätigt". */
export const spellings = (word: string): readonly string[] => [
  comparable(word),
  comparable(word.toLowerCase().replace(/[äöüß]/g, (letter) => TRANSLITERATED[letter] ?? letter)),
];
