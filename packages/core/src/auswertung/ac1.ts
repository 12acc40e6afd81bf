/** Two judgements of the same thing; which of the two came first says nothing. */
export type Urteilspaar<K> = readonly [K, K];

export interface Paaruebereinstimmung {
  readonly paare: number;
  readonly gleich: number;
  /** Null without pairs. */
  readonly anteil: number | null;
  readonly ac1: number | null;
}

/**
 * Agreement of pairs as a share and as Gwet's AC1, unweighted: (pa − pe) / (1 − pe), where pa is the share of equal
 * pairs, πk the share of category k in all judgements of all pairs, and pe = Σ πk (1 − πk) / (q − 1) over the q
 * categories, used or not (K. L. Gwet, "Computing inter-rater reliability and its variance in the presence of high
 * agreement", British Journal of Mathematical and Statistical Psychology 61, 2008, 29-48).
 *
 * Over the pairs of two judges this is the published coefficient for two raters, whose πk is the mean of both margins.
 * Several judges of one case make all their pairs. Where every case has equally many judges, each judgement is in
 * equally many pairs, and the result is Gwet's coefficient for several raters; where they differ, a case weighs by its
 * pairs instead of weighing as one.
 */
export const pairAgreement = <K>(paare: readonly Urteilspaar<K>[], kategorien: readonly K[]): Paaruebereinstimmung => {
  const gleich = paare.filter(([eines, anderes]) => eines === anderes).length;
  if (paare.length === 0) return { paare: 0, gleich, anteil: null, ac1: null };

  const anteil = gleich / paare.length;
  const zufall =
    kategorien
      .map((kategorie) => paare.flat().filter((urteil) => urteil === kategorie).length / (2 * paare.length))
      .reduce((summe, pi) => summe + pi * (1 - pi), 0) /
    (kategorien.length - 1);
  return { paare: paare.length, gleich, anteil, ac1: (anteil - zufall) / (1 - zufall) };
};
