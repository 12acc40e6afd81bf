/** Stands on both sides of an asterisk that is meant as one, so that no two of them meet; never shown. */
const FUGE = "\u2060";

/** Between two braces: cards replace {{DATE(…)}} by a day of the reader's own calendar. */
const DATUMSFUGE = "\u200B";

// what turns the direction of writing could make a line read as another one
const UNSICHTBARES = /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu;

/** What people typed or data hold, for a paragraph of an answer: an asterisk stays an asterisk and makes nothing bold. */
export const woertlich = (text: string): string => sichtbar(text).replaceAll("*", `${FUGE}*${FUGE}`);

export interface Lauf {
  readonly text: string;
  readonly fett: boolean;
}

/** A paragraph as what is bold in it and what isn't; a mark without its counterpart marks nothing. */
export const laeufeOf = (absatz: string): readonly Lauf[] => {
  const teile = absatz.split("**");
  const unpaired = teile.length % 2 === 0;
  return teile
    .map((teil, index) => ({
      text: sichtbar(teil),
      fett: index % 2 === 1 && !(unpaired && index === teile.length - 1),
    }))
    .filter(({ text }) => text !== "");
};

/** A paragraph without its marks. */
export const ohneMarken = (absatz: string): string =>
  laeufeOf(absatz)
    .map(({ text }) => text)
    .join("");

/** Text as it may stand anywhere: no sign that isn't seen, and nothing that a card takes as a date to be computed. */
export const sichtbar = (text: string): string => (UNAUFFAELLIG.test(text) ? text : bereinigt(text));

// nearly every text of an answer: there is nothing in it to take out
const UNAUFFAELLIG = /^[\n -z|}~\u00A0-\u024F–„“…•€]*$/;

const bereinigt = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .replace(UNSICHTBARES, "")
    .replaceAll(FUGE, "")
    .replace(/\{(?=\{)/g, `{${DATUMSFUGE}`);

/** For names, labels and buttons, which are a line. */
export const einzeilig = (text: string): string => sichtbar(text).replaceAll("\n", " ").trim();

/** For the places of a card that read Markdown, each a line: what could be a mark is written as itself. */
export const ohneMarkdown = (text: string): string =>
  einzeilig(text)
    .replace(/[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\$&`)
    .replace(/^[-+=#>]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])(?=\s|$)/, String.raw`$1\$2`);
