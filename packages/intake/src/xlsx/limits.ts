const MB = 1024 * 1024;

/**
 * What a workbook may cost. An export of 50,000 people with all columns takes about 8 MB, 90 MB unpacked; spreadsheets
 * compress 10 to 20 times, bombs several hundred times.
 */
export const LIMITS = {
  fileBytes: 64 * MB,
  entries: 2_000,
  partBytes: 320 * MB,
  totalBytes: 512 * MB,
  /** Only looked at in parts over a megabyte: small ones of nothing but blanks compress well, too. */
  ratio: 250,
  sharedStringsBytes: 96 * MB,
  sharedStrings: 3_000_000,
  /** An Excel cell holds no more. */
  text: 32_767,
  columns: 512,
  rows: 1_048_576,
  cells: 30_000_000,
  sheets: 1_000,
  /** Excel's own limit is 65,490. */
  styles: 70_000,
  depth: 64,
  /** Between two tags; more is no spreadsheet, and the parser would have to keep it. */
  betweenTags: MB,
  beforeRoot: 64 * 1024,
} as const;
