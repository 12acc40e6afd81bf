import { aufzaehlung, Refusal } from "@verlauf/core";
import { NichtGefunden, type Person } from "@verlauf/use-cases";
import { woertlich } from "../antworten/woertlich.ts";
import { hasKundennummer } from "./kundennummern.ts";

/** The units of somebody's own, each once, for what is meant when nobody names one. */
export interface EigeneEinheiten {
  readonly teams: readonly Einheit<"team">[];
  readonly bereiche: readonly Einheit<"bereich">[];
  /** Offices that are open as a whole. */
  readonly dienststellen: readonly string[];
}

type Einheit<K extends "team" | "bereich"> = { readonly dienststelle: string } & Readonly<Record<K, string>>;

const unique = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

export const eigeneEinheiten = ({ befugnisse }: Person): EigeneEinheiten => ({
  teams: unique(
    befugnisse.flatMap(({ rolle, dienststelle, team }) =>
      (rolle === "TL" || rolle === "IFK") && team !== null ? [{ dienststelle, team }] : [],
    ),
  ),
  bereiche: unique(
    befugnisse.flatMap(({ rolle, dienststelle, bereich }) =>
      rolle === "BL" && bereich !== null ? [{ dienststelle, bereich }] : [],
    ),
  ),
  dienststellen: unique(
    befugnisse.flatMap(({ rolle, dienststelle }) =>
      rolle === "GF" || rolle === "VG" || rolle === "GO" ? [dienststelle] : [],
    ),
  ),
});

/** "Bereich Nord" for an area that is called "Nord" or "Bereich Nord". */
export const bereichName = (bereich: string): string => (/^Bereich\s/i.test(bereich) ? bereich : `Bereich ${bereich}`);

/** "Team 412", "Teams 412 und 415", "Team 412 und Bereich 42", "Dienststelle 63504"; reads on after "in" and "für". */
export const einheitenText = ({ teams, bereiche, dienststellen }: EigeneEinheiten): string => {
  const namen = unique(teams.map(({ team }) => woertlich(team)));
  return aufzaehlung(
    [
      ...(namen.length === 0 ? [] : [`${namen.length === 1 ? "Team" : "Teams"} ${aufzaehlung(namen, "und")}`]),
      ...unique(bereiche.map(({ bereich }) => woertlich(bereichName(bereich)))),
      ...dienststellen.map((dienststelle) => `Dienststelle ${woertlich(dienststelle)}`),
    ],
    "und",
  );
};

const isSameBereich = (one: string, other: string): boolean =>
  bereichName(one.trim()).toLowerCase() === bereichName(other.trim()).toLowerCase();

/** Own areas that are meant: all, or those with the name. */
export const meantBereiche = ({ bereiche }: EigeneEinheiten, bereich: true | string): EigeneEinheiten["bereiche"] =>
  bereich === true ? bereiche : bereiche.filter((own) => isSameBereich(own.bereich, bereich));

export interface Ort {
  readonly team?: string | undefined;
  readonly bereich?: true | string | undefined;
}

/** What isn't shown, whether it exists or not, and what is. */
export const nichtGezeigt = ({ team, bereich }: Ort, eigene: EigeneEinheiten): Refusal => {
  const was =
    team !== undefined
      ? hasKundennummer(team)
        ? "Dieses Team"
        : `Team ${woertlich(team)}`
      : typeof bereich === "string" && !hasKundennummer(bereich)
        ? woertlich(bereichName(bereich))
        : "Diesen Bereich";
  const own = einheitenText(eigene);
  return new Refusal(
    [`${was} kann ich Ihnen nicht zeigen.`, ...(own === "" ? [] : [`Für ${own} antworte ich gern.`])].join(" "),
  );
};

/** Where a unit was named, the sentence about it says more than the one about everything. */
export const mitOrt = <T>(ort: Ort, eigene: EigeneEinheiten, work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    throw error instanceof NichtGefunden && (ort.team !== undefined || ort.bereich !== undefined)
      ? nichtGezeigt(ort, eigene)
      : error;
  });
