/** A count in a net of sums, with what has been decided about it so far. */
export interface Netzzahl {
  readonly wert: number;
  /** Hidden for another's sake only where nothing else helps. */
  zuletzt: boolean;
  geheim: boolean;
  /** A second table is known that shows the same and differs in this count, or the count needs no protection. */
  gesichert: boolean;
  readonly vorkommen: { readonly gleichung: Gleichung; readonly vorzeichen: Schritt }[];
}

/** A sum as an equation: what its terms add up to, by their signs, is known to whoever reads the table. */
export interface Gleichung {
  readonly glieder: readonly { readonly zahl: Netzzahl; readonly vorzeichen: Schritt }[];
}

export type Schritt = 1 | -1;

/** The smallest count that can still be hidden in the first of the sums that has one; zeros are always shown. */
export const firstShown = (gleichungen: readonly Gleichung[]): Netzzahl | undefined =>
  firstOf(gleichungen, false) ?? firstOf(gleichungen, true);

const firstOf = (gleichungen: readonly Gleichung[], zuletzt: boolean): Netzzahl | undefined =>
  gleichungen
    .values()
    .map(({ glieder }) =>
      glieder
        .map(({ zahl }) => zahl)
        .filter((zahl) => !zahl.geheim && zahl.wert > 0 && zahl.zuletzt === zuletzt)
        .sort((eine, andere) => eine.wert - andere.wert)
        .at(0),
    )
    .find((zahl) => zahl !== undefined);

/** The sums that hang together with a count through hidden counts, nearest first. */
export const surroundingsOf = (start: Netzzahl): readonly Gleichung[] => {
  const zahlen = new Set([start]);
  const gleichungen = new Set<Gleichung>();
  // both sets grow while they are walked through
  for (const { vorkommen } of zahlen)
    for (const { gleichung } of vorkommen) {
      gleichungen.add(gleichung);
      for (const { zahl } of gleichung.glieder) if (zahl.geheim) zahlen.add(zahl);
    }
  return [...gleichungen];
};
