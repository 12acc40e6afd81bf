import type { Organisationseintrag } from "@verlauf/core";
import type { Gegenstand } from "./handlung.ts";

/** A team as rights see it, with the area that the organisation gives it. */
export const teamgegenstand = (
  eintraege: readonly Organisationseintrag[],
  dienststelle: string,
  team: string,
): Extract<Gegenstand, { ebene: "team" }> => ({
  ebene: "team",
  dienststelle,
  bereich:
    eintraege.find(
      (eintrag) => eintrag.dienststelle === dienststelle && eintrag.team === team && eintrag.bereich !== null,
    )?.bereich ?? null,
  team,
});

/** Every team of the organisation, each once. */
export const teamsOf = (
  eintraege: readonly Organisationseintrag[],
): readonly { readonly dienststelle: string; readonly team: string }[] => {
  const found = new Map<string, { readonly dienststelle: string; readonly team: string }>();
  for (const { dienststelle, team } of eintraege) {
    if (team !== null) found.set(JSON.stringify([dienststelle, team]), { dienststelle, team });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, unit]) => unit);
};
