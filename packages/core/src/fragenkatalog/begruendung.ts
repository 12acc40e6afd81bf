import type { Antwortfeld, Meldung } from "./antworten.ts";
import { FREITEXT_ZEICHEN } from "./katalog.ts";

/** A dash or a dot is no reason; anything with a letter or a digit may be one. */
export const isText = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** A free text that is longer than a cell of the result can hold; it is kept whole until somebody shortens it. */
export const pruefeLaenge = (
  nr: string | null,
  feld: Antwortfeld,
  text: string,
  was: string,
): readonly Omit<Meldung, "fall">[] => {
  const zeichen = [...text.trim()].length;
  return zeichen <= FREITEXT_ZEICHEN
    ? []
    : [
        {
          nr,
          feld,
          stufe: "klaeren",
          satz: `${was} hat ${zeichen} Zeichen, möglich sind ${FREITEXT_ZEICHEN}. Bitte kürzen.`,
        },
      ];
};
