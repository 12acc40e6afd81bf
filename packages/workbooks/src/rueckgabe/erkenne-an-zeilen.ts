import type { Fragebogenkennung } from "../fragebogen/fragebogen.ts";
import { zeilenschluessel } from "../fragebogen/signatur.ts";
import { GESAMT, isKey } from "./anker.ts";
import type { Fremdmappe } from "./rueckgabe.ts";

/**
 * Which of the questionnaires that are out it is, by the signed keys of its rows: for a workbook that has lost what it
 * said of itself. Most of its rows have to belong to one; undefined where they don't.
 */
export const erkenneAnZeilen = (
  mappe: Fremdmappe,
  kandidaten: readonly Fragebogenkennung[],
  schluessel: Uint8Array,
): Fragebogenkennung | undefined => {
  const keys = keysOf(mappe);
  const belong = (kennung: Fragebogenkennung, some: readonly string[]): number =>
    some.filter((key) => {
      const [fall = "", nr = ""] = key.split("|");
      return fall in kennung.faelle && zeilenschluessel(kennung, fall, nr === GESAMT ? null : nr, schluessel) === key;
    }).length;
  // whose rows are most of them has one among a few from all over the workbook, but by a chance of one in thousands
  const samples = keys.filter((_, index) => index % Math.ceil(keys.length / SAMPLES) === 0);
  return kandidaten.find((kennung) => belong(kennung, samples) > 0 && belong(kennung, keys) > keys.length / 2);
};

const SAMPLES = 12;

const keysOf = ({ blaetter }: Fremdmappe): readonly string[] => {
  const keys = new Set<string>();
  for (const { zeilen } of blaetter) {
    for (const zeile of zeilen.values()) {
      for (const { wert } of zeile.values()) {
        if (isKey(wert)) keys.add(wert.trim());
      }
    }
  }
  return [...keys];
};
