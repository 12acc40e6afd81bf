/** "A", "Z", "AA"; columns count from 1. */
export const columnLetters = (column: number): string => {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + letter : letter;
};

/** "B5" */
export const cellRef = (column: number, row: number): string => `${columnLetters(column)}${row}`;

/** "B5:D9" */
export const rangeRef = (column: number, row: number, lastColumn: number, lastRow: number): string =>
  `${cellRef(column, row)}:${cellRef(lastColumn, lastRow)}`;

/** "'Teams und Fragen'!$B$5:$B$9"; a range of one cell is that cell. */
export const absoluteRef = (
  sheet: string,
  column: number,
  row: number,
  lastColumn: number,
  lastRow: number,
): string => {
  const corner = (of: number, at: number): string => `$${columnLetters(of)}$${at}`;
  const end = column === lastColumn && row === lastRow ? "" : `:${corner(lastColumn, lastRow)}`;
  return `'${sheet}'!${corner(column, row)}${end}`;
};
