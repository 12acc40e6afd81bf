const MB = 1024 * 1024;

/**
 * What a returned workbook may cost. A questionnaire has some 30 KB, 500 KB unpacked; pasted pictures make it larger and
 * are never unpacked. Far below what the worker may use, so that no file gets as far as breaking that.
 */
export const GRENZEN = {
  dateiBytes: 5 * MB,
  teile: 300,
  /** Of a part that is read; and of all of them together. */
  teilBytes: 8 * MB,
  gelesenBytes: 12 * MB,
  /** Of all parts as the package declares them, read or not. */
  gesamtBytes: 64 * MB,
  /** Only looked at in parts over a megabyte: small ones of nothing but blanks compress well, too. */
  verhaeltnis: 250,
  tiefe: 64,
  /** Characters between two tags: the longest text that a cell can hold, written as entities, has fewer. */
  zwischenTags: MB / 2,
  blaetter: 40,
  namen: 2_000,
  eigenschaften: 200,
  texte: 60_000,
  zellen: 60_000,
  zeilen: 20_000,
  /** Cells further to the right are left out. */
  spalten: 256,
  /** An Excel cell holds no more. */
  text: 32_767,
} as const;

/** The last row and column that a sheet can have. */
export const BLATT = { zeilen: 1_048_576, spalten: 16_384 } as const;

/** What the worker may use for one file; beyond that it is ended. */
export const ARBEITSGRENZEN = {
  /** Processor time in milliseconds. */
  rechenzeit: 1_000,
  /** 300 MB together; the bytes of a file and of a part lie outside of the heap and are capped above. */
  speicher: { maxOldGenerationSizeMb: 224, maxYoungGenerationSizeMb: 32, codeRangeSizeMb: 16, stackSizeMb: 4 },
} as const;
