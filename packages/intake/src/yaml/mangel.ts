/** What is wrong in a file that a person wrote, where, and what would be right. Lines and columns count from 1. */
export interface Mangel {
  readonly datei: string;
  readonly zeile: number;
  readonly spalte: number;
  /** The way to the value, `kontaktdichte[0].pflichten[1].hoechstens`; empty where the whole file is meant. */
  readonly schluessel: string;
  /** The German sentence without file, line and key; `mangelSatz` puts them in front. */
  readonly meldung: string;
}

/** The whole sentence: `verlauf.yaml, Zeile 14, haus.land: „XX“ steht dort. …` */
export const mangelSatz = ({ datei, zeile, schluessel, meldung }: Mangel): string =>
  `${datei}, Zeile ${zeile}${schluessel === "" ? "" : `, ${schluessel}`}: ${meldung}`;

/** In the order in which somebody reads the file, each sentence once. */
export const sortMaengel = (maengel: readonly Mangel[]): readonly Mangel[] => [
  ...new Map(
    maengel
      .toSorted((one, other) => one.zeile - other.zeile || one.spalte - other.spalte)
      .map((mangel) => [`${mangel.zeile} ${mangel.spalte} ${mangel.schluessel} ${mangel.meldung}`, mangel]),
  ).values(),
];
