import type { Monat, Pruefregel, Ziehung } from "@verlauf/core";
import type { Deps } from "../../deps.ts";
import type { Ziehende } from "./handelnde.ts";
import { zieheEbene } from "./ziehe-ebene.ts";
import { zieheTeams } from "./ziehe-teams.ts";

/** For whom is drawn. */
export type Ziehungsziel =
  | { readonly art: "teams"; readonly dienststelle?: string | undefined; readonly team?: string | undefined }
  | { readonly art: "rd"; readonly rd: string }
  | { readonly art: "zentrale" };

export interface Ziehungsauftrag extends Ziehende {
  readonly monat: Monat;
  readonly ziel: Ziehungsziel;
  /** 1 to 64 digits; left out, the system's chance gives them. */
  readonly basisSeed?: string | undefined;
}

export interface Ziehungsergebnis {
  readonly zeitraum: Ziehung["zeitraum"];
  readonly regel: Omit<Pruefregel, "faelle">;
  readonly ziehungen: readonly Ziehung[];
  readonly hinweise: readonly string[];
}

/** Draws a month's cases, or gives those that were drawn before: nobody draws twice. */
export const zieheStichproben = (deps: Deps, auftrag: Ziehungsauftrag): Promise<Ziehungsergebnis> => {
  const { ziel } = auftrag;
  return ziel.art === "teams" ? zieheTeams(deps, auftrag, ziel) : zieheEbene(deps, auftrag, ziel);
};
