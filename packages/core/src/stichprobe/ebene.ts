import { isMonat, isQuartal } from "../monat.ts";
import { fallreferenz, kalibrierungsreferenz } from "./fallreferenz.ts";
import { kalibrierungsseed, rdseed, teamseed, zentralseed } from "./seed.ts";
import type { Ziehungsebene, Ziehungsprotokoll } from "./ziehung.ts";

export interface Ebene {
  readonly ebene: Ziehungsebene;
  /** The seed that the record's parts make. */
  readonly seed: string;
  /** What the n-th case is called, counted from 1; null where cases keep the reference of their team. */
  readonly referenzAt: ((nr: number) => string) | null;
}

/**
 * Who drew, from the record alone. A team may be called "RD" or "Z" as well: then it is the seed that tells. Undefined
 * where the period is none.
 */
export const ebeneOf = (
  kopf: Pick<Ziehungsprotokoll, "monat" | "dienststelle" | "team" | "basisSeed" | "seed">,
): Ebene | undefined => {
  const { monat, dienststelle, team, basisSeed } = kopf;
  if (isQuartal(monat)) {
    return {
      ebene: "kalibrierung",
      seed: kalibrierungsseed(basisSeed, monat, team),
      referenzAt: (nr) => kalibrierungsreferenz(monat, dienststelle, team, nr),
    };
  }
  if (!isMonat(monat)) return undefined;
  const seed = teamseed(basisSeed, monat, dienststelle, team);
  if (kopf.seed !== seed && team === "RD") {
    return { ebene: "rd", seed: rdseed(basisSeed, monat, dienststelle), referenzAt: null };
  }
  if (kopf.seed !== seed && team === "Z") {
    return { ebene: "zentrale", seed: zentralseed(basisSeed, monat), referenzAt: null };
  }
  return { ebene: "team", seed, referenzAt: (nr) => fallreferenz(monat, dienststelle, team, nr) };
};
