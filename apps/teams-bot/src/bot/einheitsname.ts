import { aufzaehlung } from "@verlauf/core";
import { woertlich } from "../antworten/woertlich.ts";
import type { EigeneEinheiten } from "./einheiten.ts";

/** Units as a sentence names them. */
export interface Einheitsname {
  /** "Team 412", "Teams 412 und 415" */
  readonly wer: string;
  /** "in Team 412", "in den Teams 412 und 415", "im Bereich 42" */
  readonly worin: string;
  /** "Team 412", "die Teams 412 und 415", "den Bereich 42" */
  readonly fuerWen: string;
}

/** "Bereich Nord" for an area that is called "Nord" or "Bereich Nord". */
export const bereichName = (bereich: string): string => (/^Bereich\s/i.test(bereich) ? bereich : `Bereich ${bereich}`);

/** The names that several of the units bear: only there a sentence has to say which office is meant. */
export const doppelte = (namen: readonly string[]): ReadonlySet<string> =>
  new Set(namen.filter((name, at) => namen.indexOf(name) !== at));

/** "412", or "412 (Dienststelle 63504)" where the office is to be said. */
const mitDienststelle = (name: string, dienststelle: string | undefined): string =>
  dienststelle === undefined ? woertlich(name) : `${woertlich(name)} (Dienststelle ${woertlich(dienststelle)})`;

export const teamname = (team: string, dienststelle?: string): Einheitsname => {
  const wer = `Team ${mitDienststelle(team, dienststelle)}`;
  return { wer, worin: `in ${wer}`, fuerWen: wer };
};

export const bereichsname = (bereich: string, dienststelle?: string): Einheitsname => {
  const wer = mitDienststelle(bereichName(bereich), dienststelle);
  return { wer, worin: `im ${wer}`, fuerWen: `den ${wer}` };
};

export const dienststellenname = (dienststelle: string): Einheitsname => {
  const wer = `Dienststelle ${woertlich(dienststelle)}`;
  return { wer, worin: `in der ${wer}`, fuerWen: `die ${wer}` };
};

const teamsname = (teams: readonly string[]): Einheitsname => {
  const namen = aufzaehlung(teams, "und");
  return { wer: `Teams ${namen}`, worin: `in den Teams ${namen}`, fuerWen: `die Teams ${namen}` };
};

/** All of them in one sentence's part; an office stands only beside a name that two of them have. */
export const einheitenname = ({ teams, bereiche, dienststellen }: EigeneEinheiten): Einheitsname => {
  const zweimal = doppelte([...teams.map(({ team }) => team), ...bereiche.map(({ bereich }) => bereichName(bereich))]);
  const officeOf = (name: string, dienststelle: string) => (zweimal.has(name) ? dienststelle : undefined);
  const [first, ...others] = teams;
  const parts: readonly Einheitsname[] = [
    ...(first === undefined
      ? []
      : [
          others.length === 0
            ? teamname(first.team, officeOf(first.team, first.dienststelle))
            : teamsname(teams.map(({ team, dienststelle }) => mitDienststelle(team, officeOf(team, dienststelle)))),
        ]),
    ...bereiche.map(({ bereich, dienststelle }) => bereichsname(bereich, officeOf(bereichName(bereich), dienststelle))),
    ...dienststellen.map(dienststellenname),
  ];
  const joined = (key: keyof Einheitsname): string =>
    aufzaehlung(
      parts.map((part) => part[key]),
      "und",
    );
  return { wer: joined("wer"), worin: joined("worin"), fuerWen: joined("fuerWen") };
};
