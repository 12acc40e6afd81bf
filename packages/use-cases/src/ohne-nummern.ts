import { ohneUeblicheNummern } from "@verlauf/core";

/** Stands in place of a number that belongs to nobody at hand. */
const NUMMER = "(Kundennummer)";

interface Person {
  readonly kundennummer: string;
  readonly referenz: string;
}

/** A text that people have written into the data, for a channel that shows references only. */
export const ohneNummern = (text: string, person?: Person): string =>
  ohneUeblicheNummern(
    person === undefined ? text : text.replace(alone(person.kundennummer), () => person.referenz),
    NUMMER,
  );

const alone = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(text)}(?![\\p{L}\\p{N}])`, "gu");
