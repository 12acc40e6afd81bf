import { addMonate, type FruehererFall, type Monat } from "@verlauf/core";
import type { Deps } from "../../deps.ts";

/** Who was drawn in an office in the months before, as far as the house looks back (VA-28). */
export const frueherGeprueft = async (
  { store }: Pick<Deps, "store">,
  dienststelle: string,
  monat: Monat,
  monate: number,
): Promise<readonly FruehererFall[]> =>
  monate === 0 ? [] : store.geprueft(dienststelle, addMonate(monat, -monate), addMonate(monat, -1));
