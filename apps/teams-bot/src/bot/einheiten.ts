import { Refusal } from "@verlauf/core";
import { darfIrgendwo, type Handlung, NichtGefunden, type Person } from "@verlauf/use-cases";
import { woertlich } from "../antworten/woertlich.ts";
import { bereichName, einheitenname } from "./einheitsname.ts";
import { hasKundennummer } from "./kundennummern.ts";

/** The units of somebody's own, each once and in order, for what is meant when nobody names one. */
export interface EigeneEinheiten {
  readonly teams: readonly Einheit<"team">[];
  readonly bereiche: readonly Einheit<"bereich">[];
  /** Offices that are open as a whole. */
  readonly dienststellen: readonly string[];
}

type Einheit<K extends "team" | "bereich"> = { readonly dienststelle: string } & Readonly<Record<K, string>>;

const inOrder = (one: string, other: string): number => one.localeCompare(other, "de", { numeric: true });

const unique = <T>(values: readonly T[], nameOf: (value: T) => string): readonly T[] =>
  [...new Map(values.map((value) => [JSON.stringify(value), value])).values()].sort((one, other) =>
    inOrder(nameOf(one), nameOf(other)),
  );

export const eigeneEinheiten = ({ befugnisse }: Person): EigeneEinheiten => ({
  teams: unique(
    befugnisse.flatMap(({ rolle, dienststelle, team }) =>
      (rolle === "TL" || rolle === "IFK") && team !== null ? [{ dienststelle, team }] : [],
    ),
    ({ team, dienststelle }) => `${team} ${dienststelle}`,
  ),
  bereiche: unique(
    befugnisse.flatMap(({ rolle, dienststelle, bereich }) =>
      rolle === "BL" && bereich !== null ? [{ dienststelle, bereich }] : [],
    ),
    ({ bereich, dienststelle }) => `${bereichName(bereich)} ${dienststelle}`,
  ),
  dienststellen: unique(
    befugnisse.flatMap(({ rolle, dienststelle }) =>
      rolle === "GF" || rolle === "VG" || rolle === "GO" ? [dienststelle] : [],
    ),
    (dienststelle) => dienststelle,
  ),
});

/** Those of one office; all of them where none is meant. */
export const inDienststelle = (eigene: EigeneEinheiten, dienststelle: string | undefined): EigeneEinheiten =>
  dienststelle === undefined
    ? eigene
    : {
        teams: eigene.teams.filter((team) => team.dienststelle === dienststelle),
        bereiche: eigene.bereiche.filter((bereich) => bereich.dienststelle === dienststelle),
        dienststellen: eigene.dienststellen.filter((each) => each === dienststelle),
      };

/** Whether somebody leads the team or its area, and doesn't only manage its office. */
export const leitet = (
  { teams, bereiche, dienststellen }: EigeneEinheiten,
  { dienststelle, team }: Einheit<"team">,
): boolean =>
  !dienststellen.includes(dienststelle) ||
  teams.some((own) => own.dienststelle === dienststelle && own.team === team) ||
  bereiche.some((own) => own.dienststelle === dienststelle);

/** Those whose persons are listed; an office that is open as a whole is open for counts. */
export const listbareEinheiten = (person: Person): EigeneEinheiten => ({
  ...eigeneEinheiten(person),
  dienststellen: [],
});

export const hatEinheiten = ({ teams, bereiche, dienststellen }: EigeneEinheiten): boolean =>
  teams.length + bereiche.length + dienststellen.length > 0;

/** Whether somebody may do it with teams: RD and Zentrale have samples of their own, of which nothing is shown here. */
export const darfMitTeams = (person: Person, handlung: Handlung): boolean =>
  darfIrgendwo(
    { ...person, befugnisse: person.befugnisse.filter(({ rolle }) => rolle !== "RD" && rolle !== "Z") },
    handlung,
  );

const isSameBereich = (one: string, other: string): boolean =>
  bereichName(one.trim()).toLowerCase() === bereichName(other.trim()).toLowerCase();

/** Own areas that are meant: all, or those with the name. */
export const meantBereiche = ({ bereiche }: EigeneEinheiten, bereich: true | string): EigeneEinheiten["bereiche"] =>
  bereich === true ? bereiche : bereiche.filter((own) => isSameBereich(own.bereich, bereich));

export interface Ort {
  readonly team?: string | undefined;
  readonly bereich?: true | string | undefined;
  readonly dienststelle?: string | undefined;
}

export const isBenannt = ({ team, bereich, dienststelle }: Ort): boolean =>
  team !== undefined || bereich !== undefined || dienststelle !== undefined;

/** What isn't shown, whether it exists or not, and what is. */
export const nichtGezeigt = ({ team, bereich, dienststelle }: Ort, eigene: EigeneEinheiten): Refusal => {
  const was =
    team !== undefined
      ? hasKundennummer(team)
        ? "Dieses Team"
        : `Team ${woertlich(team)}`
      : typeof bereich === "string" && !hasKundennummer(bereich)
        ? woertlich(bereichName(bereich))
        : bereich === undefined && dienststelle !== undefined
          ? "Diese Dienststelle"
          : "Diesen Bereich";
  const wo = dienststelle === undefined || (team ?? bereich) === undefined ? "" : " dieser Dienststelle";
  return new Refusal(
    [
      `${was}${wo} kann ich Ihnen nicht zeigen.`,
      ...(hatEinheiten(eigene) ? [`Für ${einheitenname(eigene).fuerWen} antworte ich gern.`] : []),
    ].join(" "),
  );
};

/** Where a unit was named, the sentence about it says more than the one about everything. */
export const mitOrt = <T>(ort: Ort, eigene: EigeneEinheiten, work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    throw error instanceof NichtGefunden && isBenannt(ort) ? nichtGezeigt(ort, eigene) : error;
  });
