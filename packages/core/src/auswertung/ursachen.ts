import type { Katalog } from "../fragenkatalog/katalog.ts";
import type { Auswertung } from "./auswertung.ts";
import type { Beurteilung } from "./beurteilung.ts";
import { compareNamen } from "./namensfolge.ts";

/**
 * In how many cases each cause was named: those of the catalogue in its order, also where nobody named them, then what
 * a workbook of an older version brought along.
 */
export const countUrsachen = (beurteilungen: readonly Beurteilung[], katalog: Katalog): Auswertung["ursachen"] => {
  const genannt = beurteilungen.map(({ gesamt }) => new Set(gesamt.ursachen));
  const andere = [...new Set(genannt.flatMap((ursachen) => [...ursachen]))].filter(
    (ursache) => !katalog.ursachen.includes(ursache),
  );
  return [...katalog.ursachen, ...andere.sort(compareNamen)].map((ursache) => ({
    ursache,
    anzahl: genannt.filter((ursachen) => ursachen.has(ursache)).length,
  }));
};
