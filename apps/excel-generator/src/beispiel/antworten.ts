import { type Fallantworten, GRADE, type Grad, giltFuerFall, type Katalog, type Rechtskreis } from "@verlauf/core";
import type { Zufall } from "./zufall.ts";

// What the leads of the made-up office answer: mostly well, with a question that the office finds hard.

/** Questions that are judged worse than others, so that an example shows a field of action. */
const SCHWER: ReadonlySet<string> = new Set(["12", "16"]);

const GEWICHTE = { leicht: [46, 30, 14, 10], schwer: [14, 22, 36, 28] } as const;

const GRUENDE = [
  "Im Verlauf ist kein Abgleich der Vereinbarung dokumentiert.",
  "Der nächste Schritt steht nicht fest.",
  "Nach der Absage fehlt eine neue Strategie.",
  "Der Gesprächsinhalt ist nur in Stichworten festgehalten.",
] as const;

const ANSAETZE = [
  "Fallbesprechung im Team zu Folgegesprächen",
  "Vorlage für den Beratungsvermerk abstimmen",
  "Wiedervorlage vor dem Ende einer Maßnahme setzen",
] as const;

const gradOf = (zufall: Zufall, schwer: boolean): Grad => {
  const gewichte = GEWICHTE[schwer ? "schwer" : "leicht"];
  return zufall.weighted(GRADE.map((grad, place) => [gewichte[place] ?? 0, grad] as const));
};

const isNegativ = (grad: Grad): boolean => grad === "überwiegend nein" || grad === "nein";

/** One case as a lead of the example office answers it; with `halb` some questions stay open. */
export const beispielantworten = (
  fall: { readonly nr: string; readonly rechtskreis: Rechtskreis },
  { fragen, ursachen }: Katalog,
  zufall: Zufall,
  halb: boolean,
): Fallantworten => {
  const gesamturteil = halb ? null : gradOf(zufall, false);
  return {
    fall: fall.nr,
    antworten: fragen.map((frage, place) => {
      if (!giltFuerFall(frage, fall.rechtskreis) || (halb && place >= fragen.length / 2)) {
        return { nr: frage.nr, antwort: null, begruendung: "" };
      }
      if (zufall.chance(0.06)) return { nr: frage.nr, antwort: "trifft nicht zu", begruendung: "" };
      const grad = gradOf(zufall, SCHWER.has(frage.nr));
      return { nr: frage.nr, antwort: grad, begruendung: isNegativ(grad) ? zufall.oneOf(GRUENDE) : "" };
    }),
    gesamt: {
      gesamturteil,
      ursachen: gesamturteil === null || gesamturteil === "ja" ? [] : [zufall.oneOf(ursachen)],
      ansatz: gesamturteil === null || gesamturteil === "ja" ? "" : zufall.oneOf(ANSAETZE),
      ebene: gesamturteil === null || gesamturteil === "ja" ? null : "Team",
      gutePraxis: "",
      paragraf16a: gesamturteil === null ? null : false,
      verlaengertBis: null,
      begruendung: "",
    },
  };
};
