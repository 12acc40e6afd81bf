import type { Deps } from "../../deps.ts";
import { zieheEbene } from "./ziehe-ebene.ts";
import { zieheTeams } from "./ziehe-teams.ts";
import type { Ziehungsauftrag, Ziehungsergebnis } from "./ziehungsauftrag.ts";

/** Draws a month's cases, or gives those that were drawn before: nobody draws twice. */
export const zieheStichproben = (deps: Deps, auftrag: Ziehungsauftrag): Promise<Ziehungsergebnis> => {
  const { ziel } = auftrag;
  return ziel.art === "teams" ? zieheTeams(deps, auftrag, ziel) : zieheEbene(deps, auftrag, ziel);
};
