import type { Organisationseintrag } from "@verlauf/core";
import type { Personenkreis } from "@verlauf/store";
import type { Akteur } from "./akteur.ts";
import { darf } from "./darf.ts";
import type { Handlung } from "./handlung.ts";
import { teamsOf } from "./teamgegenstand.ts";

/** The teams, or whole offices, in which an actor may do something; a null reaches every one. */
export const kreiseOf = (
  akteur: Akteur,
  handlung: Handlung,
  eintraege: readonly Organisationseintrag[],
): readonly Personenkreis[] => {
  switch (akteur.art) {
    case "betrieb":
    case "system":
    case "schluessel": {
      const dienststelle = akteur.art === "schluessel" ? akteur.dienststelle : null;
      const whole =
        dienststelle === null ? ({ ebene: "zentrale" } as const) : ({ ebene: "dienststelle", dienststelle } as const);
      return darf(akteur, handlung, whole) ? [{ dienststelle, team: null }] : [];
    }
    case "person": {
      const offices = [...new Set(akteur.befugnisse.map(({ dienststelle }) => dienststelle))].sort();
      const whole = offices.filter((dienststelle) => darf(akteur, handlung, { ebene: "dienststelle", dienststelle }));
      const teams = teamsOf(eintraege)
        .filter(
          (team) =>
            offices.includes(team.dienststelle) && !whole.includes(team.dienststelle) && darf(akteur, handlung, team),
        )
        .map(({ dienststelle, team }) => ({ dienststelle, team }));
      return [...whole.map((dienststelle) => ({ dienststelle, team: null })), ...teams];
    }
  }
};

/** Whether a team lies in one of them. */
export const isInKreis = (kreise: readonly Personenkreis[], dienststelle: string, team: string): boolean =>
  kreise.some(
    (kreis) =>
      (kreis.dienststelle === null || kreis.dienststelle === dienststelle) &&
      (kreis.team === null || kreis.team === team),
  );

/** What of them lies in an office or a team that is asked for. */
export const withinKreise = (
  kreise: readonly Personenkreis[],
  dienststelle: string | undefined,
  team: string | undefined,
): readonly Personenkreis[] =>
  kreise.flatMap((kreis) => {
    if (dienststelle !== undefined && kreis.dienststelle !== null && kreis.dienststelle !== dienststelle) return [];
    if (team !== undefined && kreis.team !== null && kreis.team !== team) return [];
    return [{ dienststelle: kreis.dienststelle ?? dienststelle ?? null, team: kreis.team ?? team ?? null }];
  });
