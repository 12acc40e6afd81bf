import { darfIrgendwo } from "@verlauf/use-cases";
import { type Erwiderung, satz } from "../erwiderung.ts";
import type { Kontext } from "../kontext.ts";

/** How a filled workbook is handed in. */
export const answerRueckgabe = async (kontext: Kontext): Promise<Erwiderung> => {
  if (!darfIrgendwo(kontext.person, "fragebogen.abgeben")) {
    return satz(
      "Arbeitsmappen sind für Ihre Aufgabe nicht vorgesehen. Schreiben Sie „Hilfe“, dann zeige ich, was geht.",
    );
  }
  return {
    antwort: {
      absaetze: [
        "Hängen Sie die ausgefüllte Arbeitsmappe hier als Datei an (Excel, .xlsx, höchstens 10 MB) und senden Sie sie ab. Ich antworte, was angekommen ist und was noch zu klären ist.",
        "Sie können sie auch mehrmals schicken; es gilt die letzte.",
      ],
      knoepfe: [{ titel: "Arbeitsmappe holen", absicht: { art: "arbeitsmappe" } }],
    },
  };
};
