const UMLAUTE: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

// no answer and no cause is nearly as long, and looking at a pasted page would take its time
const MAX_ZEICHEN = 200;

/**
 * What somebody typed, as it is compared: without case, full-width forms, invisible signs, umlauts, quotation marks
 * around it and sentence signs behind it. Brackets, slashes and question marks stay, because they mean doubt.
 */
export const vergleichsform = (text: string): string =>
  text.length > MAX_ZEICHEN
    ? text
    : text
        .normalize("NFKC")
        .replace(/\p{Cf}/gu, "")
        .toLowerCase()
        .replace(/[äöüß]/g, (buchstabe) => UMLAUTE[buchstabe] as string)
        .replace(/^["'„“”‚‘’«»\s]+/u, "")
        .replace(/["'“”‘’«»,;:!.\s]+$/u, "")
        .replace(/[\s.\p{Pd}]/gu, "");

/** The forms that a known word can have: "überwiegend" is also typed "ueberwiegend" and "uberwiegend". */
export const vergleichsformen = (wort: string): readonly string[] => [
  vergleichsform(wort),
  vergleichsform(wort.normalize("NFD").replace(/\p{Mn}/gu, "")),
];
