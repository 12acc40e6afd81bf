import type { Katalog, Monat } from "@verlauf/core";
import type { Rueckgabesatz } from "@verlauf/store";
import type { Deps } from "../../deps.ts";

/** The catalogue with which most of a month's returns were made; of equally many the first by name. */
export const mostUsedKatalog = async (
  { store }: Pick<Deps, "store">,
  rueckgaben: readonly Rueckgabesatz[],
): Promise<Katalog | undefined> => {
  const counts = Map.groupBy(rueckgaben, ({ katalog }) => JSON.stringify([katalog.id, katalog.version]));
  const [first] = [...counts.values()].sort(
    (one, other) =>
      other.length - one.length || ((one[0]?.katalog.version ?? "") < (other[0]?.katalog.version ?? "") ? -1 : 1),
  );
  const katalog = first?.[0]?.katalog;
  return katalog === undefined ? undefined : store.katalog(katalog.id, katalog.version);
};

export const isSameKatalog = ({ katalog }: Rueckgabesatz, { id, version }: Katalog): boolean =>
  katalog.id === id && katalog.version === version;

/** What a month's returns were made with, for the months before. */
export const fruehereKataloge = async (
  deps: Pick<Deps, "store">,
  rueckgaben: readonly Rueckgabesatz[],
  monate: readonly Monat[],
): Promise<readonly { readonly monat: Monat; readonly katalog: Katalog }[]> => {
  const found: { readonly monat: Monat; readonly katalog: Katalog }[] = [];
  for (const monat of monate) {
    const katalog = await mostUsedKatalog(
      deps,
      rueckgaben.filter(({ zeitraum }) => zeitraum === monat),
    );
    if (katalog !== undefined) found.push({ monat, katalog });
  }
  return found;
};
