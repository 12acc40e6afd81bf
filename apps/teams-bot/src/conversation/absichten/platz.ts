import { ordnungszahlOf, zahlOf } from "../daten/zahlwort.ts";
import type { Lesung } from "../lesung.ts";

/** "und 4?" */
export const nummerOf = ({ worte }: Lesung): number | undefined => {
  const numbers = worte.filter(({ text }) => /^\d{1,2}$/.test(text));
  const ordinals = worte.flatMap((wort) => ordnungszahlOf(wort) ?? []);
  const nr =
    numbers.length === 1 ? zahlOf(numbers[0]) : numbers.length + ordinals.length === 1 ? ordinals[0] : undefined;
  return nr === 0 ? undefined : nr;
};
