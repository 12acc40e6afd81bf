import type { Monat, Pruefregel, Ziehung } from "@verlauf/core";
import type { Ziehende } from "./handelnde.ts";

/** Whether whoever asks may do so for a team; left out, for all. */
export type Teamfilter = ((dienststelle: string, team: string) => boolean) | undefined;

/** For whom is drawn. */
export type Ziehungsziel =
  | {
      readonly art: "teams";
      readonly dienststelle?: string | undefined;
      readonly team?: string | undefined;
      readonly nur?: Teamfilter;
    }
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
