/** What names a person or a case: read before all words, because it holds digits and signs that mean dates elsewhere. */
export interface Nummer {
  readonly art: "kundennummer" | "person" | "fall" | "email";
  readonly wert: string;
  readonly von: number;
  readonly bis: number;
}

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

// three digits, a letter, six or seven digits, in groups as people type them
const KUNDENNUMMER = /(?<![\p{L}\p{N}])\d(?: ?\d){2}[ ./-]?[a-z][ ./-]?\d(?: ?\d){5,6}(?![\p{L}\p{N}])/giu;

const FALL = /(?<![\p{L}\p{N}-])\d{4}-(?:0[1-9]|1[0-2]|Q[1-4])(?:-[\p{L}\p{N}]{1,20}){1,4}-\d{2}(?![\p{L}\p{N}-])/giu;

// base32 has neither 0, 1, 8 nor 9; without a digit or capitals it is rather a word behind a hyphen
const PERSON = /(?<![\p{L}\p{N}-])\p{L}{0,4}\d[\p{L}\p{N}]{0,15}-[a-z2-7]{6}(?![\p{L}\p{N}-])/giu;

/** With a blank for its hyphen, only as it is printed: in capitals, with a digit. */
const PERSON_MIT_LUECKE = /(?<![\p{L}\p{N}-])\d{3} (?=[A-Z]*[2-7])(?=[2-7]*[A-Z])[A-Z2-7]{6}(?![\p{L}\p{N}-])/gu;

/** True for what could be a Kundennummer, however it is typed. */
export const isKundennummer = (text: string): boolean => {
  const [whole] = text.trim().match(KUNDENNUMMER) ?? [];
  return whole === text.trim();
};

const isReferenz = (text: string): boolean => {
  const sign = text.slice(-6);
  return /\d/.test(sign) || sign === sign.toUpperCase();
};

const ARTEN = [
  { art: "email", muster: EMAIL, wert: (text: string) => text },
  { art: "fall", muster: FALL, wert: (text: string) => text.toUpperCase() },
  { art: "kundennummer", muster: KUNDENNUMMER, wert: (text: string) => text.replace(/[ ./-]/g, "").toUpperCase() },
  { art: "person", muster: PERSON, wert: (text: string) => text.toUpperCase() },
  { art: "person", muster: PERSON_MIT_LUECKE, wert: (text: string) => text.replace(" ", "-") },
] as const;

/** The numbers of a text, and the text with blanks in their place. */
export const leseNummern = (text: string): { readonly nummern: readonly Nummer[]; readonly rest: string } => {
  const nummern: Nummer[] = [];
  let rest = text;
  for (const { art, muster, wert } of ARTEN) {
    rest = rest.replace(muster, (found: string, ...more: readonly unknown[]) => {
      if (art === "person" && !isReferenz(found)) return found;
      const von = Number(more.find((value) => typeof value === "number"));
      nummern.push({ art, wert: wert(found), von, bis: von + found.length });
      return " ".repeat(found.length);
    });
  }
  return { nummern: nummern.toSorted((a, b) => a.von - b.von), rest };
};
