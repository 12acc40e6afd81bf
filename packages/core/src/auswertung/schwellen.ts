// The figures of the merged result are a house's own to agree on; no directive sets them. These are the defaults.

/** Valid answers from which a share is shown; six of ten fit anything from 31 to 83 % (Fragenkatalog, 3 Nr. 2). */
export const ANTEIL_AB = 30;

/** From when on a question that was judged mostly negative is proposed as a field of action. */
export interface Feldschwelle {
  /** The least share of "überwiegend nein" and "nein" in the valid answers, in each of the two months. */
  readonly anteil: number;
  /** The fewest valid answers in each of the two months. */
  readonly mindestens: number;
}

/** Fragenkatalog, 3 Nr. 5. */
export const FELDSCHWELLE: Feldschwelle = { anteil: 0.5, mindestens: 20 };

/** The least count that leaves the office, as in the rules of confidentiality of the BA's statistics; a zero is shown. */
export const GEHEIM_UNTER = 3;
