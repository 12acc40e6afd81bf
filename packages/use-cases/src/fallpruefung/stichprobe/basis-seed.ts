import { type Monat, type Quartal, Refusal } from "@verlauf/core";
import type { Deps } from "../../deps.ts";

interface Basisschluessel {
  readonly ebene: "dienststelle" | "rd" | "zentrale";
  readonly einheit: string;
  readonly zeitraum: Monat | Quartal;
}

/** The unit's base seed of the period, kept from the first draw on; another one that is asked for is refused. */
export const keepBasisSeed = async (
  { store }: Pick<Deps, "store">,
  key: Basisschluessel,
  { basisSeed, zufall }: { readonly basisSeed?: string | undefined; readonly zufall: () => string },
): Promise<string> => {
  const kept = await store.basisSeed(key, basisSeed ?? zufall());
  if (basisSeed === undefined || basisSeed === kept) return kept;
  throw new Refusal(
    `Für ${key.zeitraum} ist schon mit einer anderen Startzahl gezogen worden. Eine Ziehung wird nicht wiederholt; ohne --basis-seed zeigt der Aufruf die gezogenen Fälle.`,
  );
};
