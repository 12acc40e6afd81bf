import type { Katalog } from "@verlauf/core";
import { layout } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";
import type { Sheet } from "../mappe/sheet.ts";
import { METHODEN, type Methodenabschnitt } from "./methode.text.ts";
import { BLATT } from "./namen.ts";

const quellen = (katalog: Katalog): Methodenabschnitt => ({
  titel: "Fragen und ihre Herkunft",
  absaetze: katalog.fragen.map(({ nr, text, herkunft }) => `${nr}. ${text}${herkunft === "" ? "" : ` (${herkunft})`}`),
});

/** How everything in the workbook was found, in plain words, and where the questions come from. */
export const methodeBlatt = (katalog: Katalog, wo: "innen" | "aussen"): Sheet => {
  const page = layout([142]);
  page.title("Methode");
  page.blank();
  for (const { titel, absaetze } of [...METHODEN[wo], quellen(katalog)]) {
    page.heading(titel);
    for (const absatz of absaetze) page.paragraph(absatz, LOOKS.paragraph);
    page.blank();
  }
  return page.sheet(BLATT.methode, {});
};
