import type { Organisationseintrag } from "@verlauf/core";
import type { Gegenstand } from "./handlung.ts";

export type Teamgegenstand = Extract<Gegenstand, { ebene: "team" }>;

interface Teamindex {
  readonly byName: ReadonlyMap<string, Teamgegenstand>;
  /** Every team of the organisation, each once, by office and name. */
  readonly teams: readonly Teamgegenstand[];
}

const keyOf = (dienststelle: string, team: string): string => JSON.stringify([dienststelle, team]);

// put together once for an organisation: rights are asked for every team and every draw
const indexes = new WeakMap<readonly Organisationseintrag[], Teamindex>();

const indexOf = (eintraege: readonly Organisationseintrag[]): Teamindex => {
  const known = indexes.get(eintraege);
  if (known !== undefined) return known;
  const byName = new Map<string, Teamgegenstand>();
  for (const { dienststelle, team, bereich } of eintraege) {
    if (team === null) continue;
    const key = keyOf(dienststelle, team);
    // the first row that names an area says which it is
    byName.set(key, { ebene: "team", dienststelle, team, bereich: byName.get(key)?.bereich ?? bereich });
  }
  const teams = [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, team]) => team);
  const index = { byName, teams };
  indexes.set(eintraege, index);
  return index;
};

/** A team as rights see it, with the area that the organisation gives it. */
export const teamgegenstand = (
  eintraege: readonly Organisationseintrag[],
  dienststelle: string,
  team: string,
): Teamgegenstand =>
  indexOf(eintraege).byName.get(keyOf(dienststelle, team)) ?? { ebene: "team", dienststelle, bereich: null, team };

export const teamsOf = (eintraege: readonly Organisationseintrag[]): readonly Teamgegenstand[] =>
  indexOf(eintraege).teams;

/** Whether the organisation names a team; undefined of an office none of whose teams it names. */
export const hasTeam = (
  eintraege: readonly Organisationseintrag[],
  dienststelle: string,
  team: string,
): boolean | undefined => {
  const { byName, teams } = indexOf(eintraege);
  if (byName.has(keyOf(dienststelle, team))) return true;
  return teams.some((each) => each.dienststelle === dienststelle) ? false : undefined;
};
