import type { IsoDate } from "@verlauf/core";
import { NichtGefunden, type Zahlenantwort, type Zahlenfrage } from "@verlauf/use-cases";
import {
  type EigeneEinheiten,
  eigeneEinheiten,
  hatEinheiten,
  inDienststelle,
  meantBereiche,
  nichtGezeigt,
  type Ort,
} from "./einheiten.ts";
import { bereichName, bereichsname, type Einheitsname, einheitenname, teamname } from "./einheitsname.ts";
import type { Kontext } from "./kontext.ts";

/** Counts of a unit, or of all of somebody's own. */
export interface Zahlen extends Einheitsname {
  readonly antworten: readonly Zahlenantwort[];
}

/** Counts by team of the unit that is meant; who may see a whole office may name any area of it. */
export const readZahlen = async (kontext: Kontext, ort: Ort, stichtag: IsoDate): Promise<Zahlen> => {
  const alle = eigeneEinheiten(kontext.person);
  const { team, bereich, dienststelle } = ort;
  const eigene = inDienststelle(alle, dienststelle);
  if (!hatEinheiten(eigene)) throw nichtGezeigt(ort, alle);
  const ask = (wo: Omit<Zahlenfrage, "stichtag">): Promise<Zahlenantwort> =>
    kontext.zugang.zahlen({ stichtag, dienststelle, ...wo });
  if (team !== undefined) {
    return { ...teamname(team, dienststelle), antworten: [await firstOf([() => ask({ team })], ort, alle)] };
  }
  const own = bereich === undefined ? [] : meantBereiche(eigene, bereich);
  if (typeof bereich === "string" && own.length === 0) {
    const namen = [...new Set([bereich.trim(), bereichName(bereich.trim())])];
    const versuche = namen.map((name) => () => ask({ bereich: name }));
    return { ...bereichsname(bereich, dienststelle), antworten: [await firstOf(versuche, ort, alle)] };
  }
  // "the area" of somebody who manages a whole office is the office
  const meant = bereich === undefined || own.length === 0 ? eigene : { teams: [], bereiche: own, dienststellen: [] };
  if (bereich !== undefined && own.length === 0 && eigene.dienststellen.length === 0) throw nichtGezeigt(ort, alle);
  const antworten: Zahlenantwort[] = [];
  for (const wo of fragenOf(meant)) antworten.push(await ask(wo));
  return { ...einheitenname(meant), antworten };
};

/** An office holds its areas and teams, an area its teams: nobody is counted twice. */
const fragenOf = ({ teams, bereiche, dienststellen }: EigeneEinheiten): readonly Omit<Zahlenfrage, "stichtag">[] => {
  const outside = ({ dienststelle }: { readonly dienststelle: string }): boolean =>
    !dienststellen.includes(dienststelle);
  return [
    ...dienststellen.map((dienststelle) => ({ dienststelle })),
    ...bereiche.filter(outside),
    ...teams.filter(outside),
  ];
};

const firstOf = async (
  versuche: readonly (() => Promise<Zahlenantwort>)[],
  ort: Ort,
  eigene: EigeneEinheiten,
): Promise<Zahlenantwort> => {
  for (const versuch of versuche) {
    try {
      return await versuch();
    } catch (error) {
      if (!(error instanceof NichtGefunden)) throw error;
    }
  }
  throw nichtGezeigt(ort, eigene);
};

/** The teams of several answers, each once. */
export const teamsOf = (antworten: readonly Zahlenantwort[]): Zahlenantwort["teams"] => [
  ...new Map(
    antworten.flatMap(({ teams }) => teams).map((each) => [JSON.stringify([each.dienststelle, each.team]), each]),
  ).values(),
];
