const UMLAUTE: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

const folded = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => UMLAUTE[letter] ?? letter)
    .replace(/[\s_-]/g, "");

// Optimal string alignment: the usual slips of a hand at a keyboard (one letter wrong, missing, too many, two swapped).
const distance = (one: string, other: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
};

/** The known word that somebody probably meant; umlauts, case and spaces count as the same. */
export const naechstes = (word: string, known: readonly string[]): string | undefined => {
  const wanted = folded(word);
  // a long text isn't a slip of one of our words, and comparing it would take its length in time
  if (wanted.length > 40) return undefined;
  const [best] = known
    .map((candidate) => ({ candidate, cost: distance(wanted, folded(candidate)) }))
    .filter(({ candidate, cost }) => cost <= Math.floor(folded(candidate).length / 3))
    .toSorted((one, other) => one.cost - other.cost);
  return best?.candidate;
};

/** " Meinten Sie „…“?", or nothing. */
export const meintenSie = (word: string, known: readonly string[]): string => {
  const candidate = naechstes(word, known);
  return candidate === undefined ? "" : ` Meinten Sie „${candidate}“?`;
};
