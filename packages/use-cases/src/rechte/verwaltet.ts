import type { Akteur } from "./akteur.ts";
import { darf } from "./darf.ts";

/** Whether somebody administers an office; all offices at once are for those alone whom no office bounds. */
export const verwaltet = (akteur: Akteur, dienststelle: string | null): boolean =>
  darf(akteur, "verwalten", dienststelle === null ? { ebene: "zentrale" } : { ebene: "dienststelle", dienststelle });
