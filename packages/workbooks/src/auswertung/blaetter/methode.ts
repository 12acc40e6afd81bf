import { aussenverfahrenText, type Katalog, type Verfahrensabschnitt, verfahrenText } from "@verlauf/core";
import { layout } from "../mappe/layout.ts";
import type { Sheet } from "../mappe/sheet.ts";
import { BLATT } from "./namen.ts";

const WIDTH = 142;

const NACHPRUEFEN: Verfahrensabschnitt = {
  titel: "Jede Zahl lässt sich nachprüfen",
  absaetze: [
    "Die Zahlen in den Blättern Übersicht, Fragen, Teams und Teams und Fragen sind Formeln, die in den Blättern Antworten und Fälle zählen. Ein Filter dort zeigt dieselben Zeilen. Frühere Monate stehen als Zahlen da; ihre Fälle enthält die Mappe jenes Monats.",
    "Freitexte, in denen ein Personenbezug möglich ist, sind zurückgehalten, bis sie jemand freigegeben hat.",
  ],
};

const herkunft = ({ fragen }: Katalog): Verfahrensabschnitt => ({
  titel: "Fragen und ihre Herkunft",
  absaetze: fragen.map(({ nr, text, herkunft: quelle }) => `${nr}. ${text}${quelle === "" ? "" : ` (${quelle})`}`),
});

const methodeBlatt = (abschnitte: readonly Verfahrensabschnitt[], katalog: Katalog): Sheet => {
  const page = layout([WIDTH]);
  page.title("Methode");
  page.blank();
  for (const { titel, absaetze } of [...abschnitte, herkunft(katalog)]) {
    page.heading(titel);
    for (const absatz of absaetze) page.paragraph(absatz);
    page.blank();
  }
  return page.sheet(BLATT.methode, {});
};

/** How everything in the workbook was found, in plain words, and where the questions come from. */
export const innenMethodeBlatt = (katalog: Katalog): Sheet => methodeBlatt([...verfahrenText(), NACHPRUEFEN], katalog);

/** The same for the workbook that leaves the office. */
export const aussenMethodeBlatt = (katalog: Katalog): Sheet => methodeBlatt(aussenverfahrenText(), katalog);
