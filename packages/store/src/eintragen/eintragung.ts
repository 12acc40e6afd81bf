import type { Ausnahmesatz, Vertretung } from "@verlauf/core";

/** Somebody stands in for somebody of that office. */
export interface NeueVertretung extends Vertretung {
  readonly dienststelle: string;
}

/** What people enter in Verlauf itself; a delivery leaves it alone. */
export interface Eintragungen {
  /**
   * False, and nothing entered, where somebody stands in for that person on one of the days already. `team` is for the
   * log alone.
   */
  readonly trageVertretungEin: (vertretung: NeueVertretung, team: string) => Promise<boolean>;
  /** False where the person has one in that time already. Team and reference are for the log alone. */
  readonly trageAusnahmeEin: (
    ausnahme: Ausnahmesatz,
    vermerk: { readonly team: string; readonly referenz: string },
  ) => Promise<boolean>;
}
