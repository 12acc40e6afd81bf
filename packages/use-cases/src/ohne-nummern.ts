// as the log knows them: on their own, since digits and a letter may meet in an identifier by chance
const KUNDENNUMMER = /(?<![\p{L}\p{N}])\d{3}\p{L}\d{6}(?![\p{L}\p{N}])/gu;

/** Stands in place of a number that belongs to nobody at hand. */
const NUMMER = "(Kundennummer)";

/** Whether somebody has written a Kundennummer into a text. */
export const hasNummer = (text: string): boolean => text.search(KUNDENNUMMER) >= 0;

/** A text that people have written into the data, for a channel that shows references only. */
export const ohneNummern = (text: string, { kundennummer, referenz }: Genannte): string =>
  text.replace(alone(kundennummer), referenz).replace(KUNDENNUMMER, NUMMER);

const alone = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(text)}(?![\\p{L}\\p{N}])`, "gu");

interface Genannte {
  readonly kundennummer: string;
  readonly referenz: string;
}
