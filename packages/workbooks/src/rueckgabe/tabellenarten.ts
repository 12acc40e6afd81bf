import { ANTWORTKOEPFE, BLATT, GESAMTKOEPFE } from "../fragebogen/spalten.ts";
import type { Ankerspalten } from "./anker.ts";
import type { Eingabetabelle } from "./fundstellen.ts";

/** The table of answers; four of its heads are enough, should somebody have deleted the rest. */
export const ANTWORTTABELLE: Eingabetabelle & Ankerspalten = {
  name: BLATT.antworten,
  koepfe: ANTWORTKOEPFE,
  kennwort: "Antwort",
  mindestens: 4,
  eingaben: ["Antwort", "Begründung"],
  fall: "Fall",
  nr: "Nr.",
  frage: "Frage",
  hinweis: "Hinweis",
};

/** The table of overall judgements; the sheet of progress has two of its heads, too. */
export const GESAMTTABELLE: Eingabetabelle & Ankerspalten = {
  name: BLATT.gesamturteil,
  koepfe: GESAMTKOEPFE,
  kennwort: "Gesamturteil",
  mindestens: 5,
  eingaben: GESAMTKOEPFE.filter((kopf) => kopf !== "Fall" && kopf !== "Schlüssel"),
  fall: "Fall",
  nr: null,
  frage: null,
  hinweis: null,
};
