/** The teams that the organisation has, by office. */
export interface Teamverzeichnis {
  readonly add: (dienststelle: string, team: string) => void;
  readonly has: (dienststelle: string, team: string) => boolean;
  readonly hasOffice: (dienststelle: string) => boolean;
  readonly teamsOf: (dienststelle: string) => readonly string[];
}

export interface BekanntesTeam {
  readonly dienststelle: string;
  readonly team: string;
}

export const teamverzeichnis = (known: readonly BekanntesTeam[] = []): Teamverzeichnis => {
  const offices = new Map<string, Set<string>>();
  const add = (dienststelle: string, team: string): void => {
    const teams = offices.get(dienststelle);
    if (teams === undefined) offices.set(dienststelle, new Set([team]));
    else teams.add(team);
  };
  for (const { dienststelle, team } of known) add(dienststelle, team);
  return {
    add,
    has: (dienststelle, team) => offices.get(dienststelle)?.has(team) === true,
    hasOffice: (dienststelle) => offices.has(dienststelle),
    teamsOf: (dienststelle) => [...(offices.get(dienststelle) ?? [])],
  };
};
