import type { Monat } from "@verlauf/core";
import type { Personenkreis } from "@verlauf/store";
import { kreiseOf } from "../rechte/kreise-of.ts";
import type { Chatpforte } from "./chatdeps.ts";

/** The latest data month of which something is drawn in the teams that lie below the person's units. */
export const letzterMonat = async ({ deps, akteur, eintraege }: Chatpforte): Promise<Monat | undefined> => {
  const known = await eintraege();
  // RD and Zentrale see no draw of a team, but results of every month in which there was one
  const darunter = akteur.befugnisse.flatMap(({ rolle, rd }): readonly Personenkreis[] => {
    if (rolle === "Z") return [{ dienststelle: null, team: null }];
    if (rolle !== "RD") return [];
    const offices = known.filter((eintrag) => eintrag.rd === rd).map(({ dienststelle }) => dienststelle);
    return [...new Set(offices)].map((dienststelle) => ({ dienststelle, team: null }));
  });
  return deps.store.letzterMonat([...kreiseOf(akteur, "stichprobe.lesen", known), ...darunter]);
};
