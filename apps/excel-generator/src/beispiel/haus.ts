import { addDays, type IsoDate, type Organisationseintrag, type Vertretung } from "@verlauf/core";
import { NACHNAMEN, VORNAMEN } from "./namen.ts";
import type { Zufall } from "./zufall.ts";

// The made-up office: who works there, in which teams, and who stands in for whom.

/** Leading zero on purpose: an office's number is no number. */
export const DIENSTSTELLE = "07312";
const RD = "Hessen";

const PERSONEN_JE_TEAM = 200;
const TEAMS_JE_BEREICH = 8;
const FACHKRAEFTE_JE_TEAM = 3;
const TEAMARTEN = ["M&I", "M&I", "AV"] as const;

export interface Beispielteam {
  readonly bereich: string;
  readonly team: string;
  readonly teamart: string;
  /** Share of the office's customers, relative to the other teams. */
  readonly gewicht: number;
  /** The specialists' signs, as they stand in a customer's record. */
  readonly zeichen: readonly string[];
}

export interface Beispielhaus {
  readonly teams: readonly Beispielteam[];
  readonly organisation: readonly Organisationseintrag[];
  readonly vertretungen: readonly Vertretung[];
}

type Stelle = Pick<Organisationseintrag, "rolle"> & Partial<Organisationseintrag>;

const ascii = (name: string): string =>
  name.toLowerCase().replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");

/** Gives every position somebody: an invented name, an address that no other has. */
const staffing = (zufall: Zufall): ((stelle: Stelle) => Organisationseintrag) => {
  const taken = new Map<string, number>();
  return (stelle) => {
    const [vorname, nachname] = [zufall.oneOf(VORNAMEN), zufall.oneOf(NACHNAMEN)];
    const account = ascii(`${vorname}.${nachname}`);
    const number = (taken.get(account) ?? 0) + 1;
    taken.set(account, number);
    const email = `${account}${number === 1 ? "" : number}@example.org`;
    return {
      dienststelle: DIENSTSTELLE,
      art: "gE",
      rd: RD,
      bereich: null,
      team: null,
      teamart: null,
      name: `${vorname} ${nachname}`,
      email,
      anmeldename: email,
      objektId: null,
      zeichen: null,
      ...stelle,
    };
  };
};

const zeichenOf = (team: string): readonly string[] =>
  Array.from({ length: FACHKRAEFTE_JE_TEAM }, (_, index) => `${team}.${index + 1}`);

const teamOf = (bereich: number, nr: number, teamart: string, gewicht: number): Beispielteam => {
  const team = `${bereich}${nr}`;
  return { bereich: `Bereich ${bereich}`, team, teamart, gewicht, zeichen: zeichenOf(team) };
};

const teamsOf = (personen: number, zufall: Zufall): Beispielhaus["teams"] => {
  const count = Math.max(2, Math.round(personen / PERSONEN_JE_TEAM));
  // two at least, so that an area manager has somebody to stand in
  const bereiche = Math.max(2, Math.ceil(count / TEAMS_JE_BEREICH));
  const teams = Array.from({ length: count }, (_, index) => {
    const bereich = 41 + (index % bereiche);
    const nr = Math.floor(index / bereiche) + 1;
    return teamOf(bereich, nr, TEAMARTEN[index % TEAMARTEN.length] ?? "M&I", 0.8 + zufall.next() * 0.4);
  });
  const last = 40 + bereiche;
  return [...teams, teamOf(last, TEAMS_JE_BEREICH + 1, "Reha", 0.2), teamOf(last, 0, "Leistung", 0.05)];
};

const organisationOf = (teams: Beispielhaus["teams"], zufall: Zufall): readonly Organisationseintrag[] => {
  const staff = staffing(zufall);
  const bereiche = [...new Set(teams.map(({ bereich }) => bereich))].sort();
  return [
    staff({ rolle: "Z", dienststelle: "00001", art: null, rd: "Zentrale" }),
    staff({ rolle: "RD", dienststelle: "00400", art: null }),
    staff({ rolle: "GF" }),
    staff({ rolle: "Verwaltung" }),
    ...bereiche.map((bereich) => staff({ rolle: "BL", bereich })),
    ...teams.flatMap(({ bereich, team, teamart, zeichen }) => [
      staff({ rolle: "TL", bereich, team, teamart }),
      ...zeichen.map((sign) => staff({ rolle: "IFK", bereich, team, teamart, zeichen: sign })),
    ]),
  ];
};

const vertretungenOf = (
  organisation: readonly Organisationseintrag[],
  datenstand: IsoDate,
  zufall: Zufall,
): readonly Vertretung[] =>
  (["BL", "TL"] as const).flatMap((rolle) => {
    const leads = organisation.filter((eintrag) => eintrag.rolle === rolle);
    return leads.flatMap(({ email }, index) => {
      const other = leads[(index + 1) % leads.length];
      if (other === undefined || other.email === email || !zufall.chance(0.4)) return [];
      const von = addDays(datenstand, zufall.between(-30, 20));
      return [{ email, vertretung: other.email, von, bis: addDays(von, zufall.between(4, 20)) }];
    });
  });

export const createHaus = (personen: number, datenstand: IsoDate, zufall: Zufall): Beispielhaus => {
  const teams = teamsOf(personen, zufall);
  const organisation = organisationOf(teams, zufall);
  return { teams, organisation, vertretungen: vertretungenOf(organisation, datenstand, zufall) };
};
