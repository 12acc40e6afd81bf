import type { Absatz } from "../../antworten/antwort.ts";
import { woertlich } from "../../antworten/woertlich.ts";
import type { Erwiderung } from "../erwiderung.ts";
import type { Kontext } from "../kontext.ts";

/** What is stored about whoever asks. */
export const answerMeineDaten = async ({ chatzugang }: Kontext): Promise<Erwiderung> => {
  const { abschnitte } = await chatzugang.meineDaten();
  return {
    antwort: {
      ueberschrift: "Was über Sie gespeichert ist",
      absaetze: abschnitte.flatMap(({ titel, saetze }): readonly Absatz[] => [
        `**${woertlich(titel)}**`,
        { liste: saetze.map(woertlich) },
      ]),
      knoepfe: [],
    },
  };
};
