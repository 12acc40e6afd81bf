import type { Akteur } from "../rechte/akteur.ts";
import { darf } from "../rechte/darf.ts";
import type { Handlung } from "../rechte/handlung.ts";

/** Offices, or every one where it is undefined. Before a file is read nobody knows whose rows are in it. */
export type Reichweite = readonly string[] | undefined;

/** For which offices an actor may do something, an area's or a team's members for theirs. */
export const reichweiteOf = (akteur: Akteur, handlung: Handlung): Reichweite => {
  switch (akteur.art) {
    case "betrieb":
    case "system":
      return undefined;
    case "schluessel":
      if (!akteur.umfang.includes(handlung)) return [];
      return akteur.dienststelle === null ? undefined : [akteur.dienststelle];
    case "person":
      return [...new Set(akteur.befugnisse.map(({ dienststelle }) => dienststelle))]
        .filter((dienststelle) => darf(akteur, handlung, { ebene: "dienststelle", dienststelle }))
        .sort();
  }
};

/** Whether all of it lies within reach. */
export const covers = (reichweite: Reichweite, dienststellen: readonly string[] | null): boolean =>
  reichweite === undefined ||
  (reichweite.length > 0 && dienststellen !== null && dienststellen.every((each) => reichweite.includes(each)));
