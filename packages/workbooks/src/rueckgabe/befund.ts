import type { Anker, Platz } from "./anker.ts";
import type { Zellenmeldung } from "./rueckgabe.ts";
import { zitat } from "./zelle.ts";
import type { Befund, Zweifel } from "./zuordnung.ts";

/** What is said of a table in which rows or columns were moved. */
export const befundText = (befund: Befund): Pick<Zellenmeldung, "stufe" | "meldung"> => {
  switch (befund) {
    case "sichtbar":
      return {
        stufe: "hinweis",
        meldung:
          "Die Zeilen wurden ohne die verborgene Schlüsselspalte verschoben. Zugeordnet wurde nach Fall und Nr., wie sie neben der Antwort stehen.",
      };
    case "fall-verschoben":
      return {
        stufe: "hinweis",
        meldung:
          "Die Zeilen wurden ohne die Spalte „Fall“ verschoben. Zugeordnet wurde nach der verborgenen Schlüsselspalte.",
      };
    case "ohne-schluessel":
      return {
        stufe: "hinweis",
        meldung:
          "Die verborgene Schlüsselspalte fehlt. Zugeordnet wurde nach Fall und Nr., wie sie neben der Antwort stehen.",
      };
    case "fremd":
      return {
        stufe: "klaeren",
        meldung:
          "Die verborgenen Schlüssel der Zeilen gehören zu einem anderen Team, Monat oder Fragenkatalog oder zu einem anderen Haus. Nichts aus dieser Tabelle wurde übernommen.",
      };
    case "verschoben":
      return {
        stufe: "klaeren",
        meldung:
          "Die Spalten wurden getrennt voneinander verschoben; welche Antwort wohin gehört, ist nicht mehr sicher. Nichts aus dieser Tabelle wurde übernommen.",
      };
    case "sortierte-antworten":
      return {
        stufe: "klaeren",
        meldung:
          "Die Antworten stehen in alphabetischer Reihenfolge neben unveränderten Fällen und Fragen, als wären sie allein sortiert worden. Nichts aus dieser Tabelle wurde übernommen.",
      };
  }
};

/** Why what was entered in a row wasn't taken. */
export const zweifelText = (zweifel: Zweifel, anker: Anker, eingabe: string): string => {
  const rest = `${zitat(eingabe)} wurde nicht übernommen.`;
  switch (zweifel) {
    case "fremd":
      return `Die Zeile stammt aus einer anderen Arbeitsmappe. ${rest}`;
    case "widerspruch":
      return `Sichtbar steht hier ${visibleText(anker)}, der verborgene Schlüssel sagt ${keyText(anker)}. ${rest}`;
    case "wortlaut":
      return `Der Wortlaut der Zeile gehört zu einer anderen Frage als ihre Nummer. ${rest}`;
    case "unbekannt":
      return `Zu welchem Fall und welcher Frage die Zeile gehört, ist nicht zu erkennen. ${rest}`;
    case "verschoben":
      return `Wohin die Zeile gehört, ist nicht sicher. ${rest}`;
  }
};

/** "Fall 03, Frage 12", "Fall 03" */
export const platzText = ({ fall, nr }: Platz, gesamt: string): string =>
  nr === gesamt ? `Fall ${fall}` : `Fall ${fall}, Frage ${nr}`;

const visibleText = ({ fall, nr }: Anker): string => {
  const words = [fall === null ? "" : `Fall ${fall}`, nr === null || nr === "G" ? "" : `Nr. ${nr}`];
  return words.filter((word) => word !== "").join(", ") || "nichts";
};

const keyText = ({ schluessel }: Anker): string =>
  schluessel === null || schluessel === "fremd" ? "nichts" : platzText(schluessel, "G");
