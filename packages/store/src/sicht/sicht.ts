/** A team's customers; null reaches every one. */
export interface Personenkreis {
  readonly dienststelle: string | null;
  readonly team: string | null;
}

/** Draws and returned workbooks; null reaches every one. */
export interface Pruefkreis {
  readonly ebene: "team" | "kalibrierung" | "rd" | "zentrale";
  readonly dienststelle: string | null;
  readonly einheit: string | null;
}

/**
 * What a person or key may see of the data. The database holds every query to it by row level security; nothing listed
 * means nothing seen, and a Beschäftigtenfall is never seen.
 */
export interface Sicht {
  readonly personen: readonly Personenkreis[];
  readonly pruefung: readonly Pruefkreis[];
  /** Offices whose deliveries, uploads and rejects may be seen; null reaches every one. */
  readonly lieferungen: readonly (string | null)[];
}
