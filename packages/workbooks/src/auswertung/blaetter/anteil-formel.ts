import type { Anteil, Haeufigkeiten } from "@verlauf/core";
import { ANTEIL_AB } from "@verlauf/core";
import type { Formel } from "../mappe/sheet.ts";

// Share and interval as formulas over the counts beside them: Wilson's interval as core calculates it.

const Z = "1.959964";

/** What stands where a share would say more than so few answers can. */
export const OHNE_ANTEIL = "–";

/** Cells of a row that hold "ja", "überwiegend ja" and the valid answers. */
export interface Anteilzellen {
  readonly ja: string;
  readonly ueberwiegendJa: string;
  readonly gueltig: string;
}

export interface Anteilformeln {
  readonly anteil: Formel;
  readonly von: Formel;
  readonly bis: Formel;
}

/** The formulas for three neighbouring cells; `anteilzelle` is where the first of them stands. */
export const anteilFormeln = (
  { ja, ueberwiegendJa, gueltig: n }: Anteilzellen,
  anteilzelle: string,
  { positiv }: Pick<Haeufigkeiten, "positiv">,
): Anteilformeln => {
  const p = anteilzelle;
  const from30 = (formel: string, teil: keyof Anteil): Formel => ({
    formel: `IF(${n}<${ANTEIL_AB},"${OHNE_ANTEIL}",${formel})`,
    ergebnis: positiv === null ? OHNE_ANTEIL : positiv[teil],
  });
  const mitte = `${p}+${Z}^2/(2*${n})`;
  const halb = `${Z}*SQRT(${p}*(1-${p})/${n}+${Z}^2/(4*${n}^2))`;
  const nenner = `(1+${Z}^2/${n})`;
  return {
    anteil: from30(`(${ja}+${ueberwiegendJa})/${n}`, "anteil"),
    von: from30(`MAX(0,(${mitte}-${halb})/${nenner})`, "von"),
    bis: from30(`MIN(1,(${mitte}+${halb})/${nenner})`, "bis"),
  };
};
