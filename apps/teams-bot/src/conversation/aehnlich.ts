import { distance } from "fastest-levenshtein";

/** How many slips of the keyboard lie between two words; two neighbours swapped are one. */
export const tippfehler = (wort: string, gemeint: string): number => {
  const plain = distance(wort, gemeint);
  if (plain < 2) return plain;
  let index = 0;
  while (wort[index] === gemeint[index]) index++;
  const isSwapped = wort[index] === gemeint[index + 1] && wort[index + 1] === gemeint[index];
  return isSwapped ? Math.min(plain, 1 + distance(wort.slice(index + 2), gemeint.slice(index + 2))) : plain;
};

/** How many are forgiven in a word of that length: short words are too near to others. */
export const toleranz = (laenge: number): number => (laenge < 5 ? 0 : laenge < 9 ? 1 : laenge < 13 ? 2 : 3);

/** True where somebody may have meant that word. */
export const isGemeint = (wort: string, gemeint: string, hoechstens = toleranz(gemeint.length)): boolean =>
  wort === gemeint ||
  (hoechstens > 0 && Math.abs(wort.length - gemeint.length) <= hoechstens && tippfehler(wort, gemeint) <= hoechstens);
