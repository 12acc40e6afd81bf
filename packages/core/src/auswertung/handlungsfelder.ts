import type { Monat } from "../monat.ts";
import type { Feldvorschlag } from "./auswertung.ts";
import type { Handlungsfeld } from "./beurteilung.ts";

/**
 * A month's fields of action (VK-17, VK-32): what earlier months left open comes along under its number, and a proposal
 * is added for a question that no open field tests yet. A closed field stays in the month in which it was closed.
 *
 * `fruehere` are the fields of all earlier months, the closed ones too, so that a number is never given twice; of
 * several states of a field the last counts. `bisher` are the month's own as its workbook came back, closed ones
 * included, where it is made once more.
 */
export const uebernehmeHandlungsfelder = (
  fruehere: readonly Handlungsfeld[],
  vorschlaege: readonly Feldvorschlag[],
  monat: Monat,
  bisher: readonly Handlungsfeld[] = [],
): readonly Handlungsfeld[] => {
  const mitgenommen = [...new Map(fruehere.map((feld) => [feld.nr, feld])).values()].filter(isOffen);
  const felder = [...new Map([...mitgenommen, ...bisher].map((feld) => [feld.nr, feld])).values()];
  const letzteNr = Math.max(0, ...[...fruehere, ...bisher].map(({ nr }) => nr));
  // a field that was closed this month isn't proposed again in the same month
  const belegt = new Set([...felder.filter(isOffen), ...bisher].map(frageOf));
  const neue = vorschlaege
    .filter(({ frage }) => !belegt.has(frage.nr))
    .map((vorschlag, place) => vorgeschlagenesFeld(vorschlag, letzteNr + 1 + place, monat));
  return [...felder, ...neue].sort((eines, anderes) => eines.nr - anderes.nr);
};

const isOffen = ({ stand }: Handlungsfeld): boolean => stand !== "abgeschlossen";

/** The number of the question that tests the effect; people write "12", "Frage 12" or "Nr. 12: …". */
const frageOf = ({ prueffrage }: Handlungsfeld): string | undefined =>
  /^\s*(?:Frage|Nr\.?)?\s*(\d+[a-z]*)(?![\p{L}\d])/iu.exec(prueffrage)?.[1];

const vorgeschlagenesFeld = ({ frage }: Feldvorschlag, nr: number, monat: Monat): Handlungsfeld => ({
  nr,
  seit: monat,
  feld: frage.text,
  ursache: "",
  strategie: "",
  aktivitaet: "",
  ebene: null,
  termin: null,
  erwarteteWirkung: "",
  prueffrage: `Frage ${frage.nr}`,
  beobachteteWirkung: "",
  stand: "vorgeschlagen",
});
