/** The way in which workbooks write characters that XML can't hold. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The column that a cell's reference names, from 1: `C7` is 3; 0 for what is no reference. */
export const columnOf = (reference: string): number => {
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const letter = reference.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
};

/** How people call a column: 28 is `AB`. */
export const columnName = (column: number): string => {
  const rest = (column - 1) % 26;
  const before = column > 26 ? columnName(Math.floor((column - 1) / 26)) : "";
  return before + String.fromCharCode(65 + rest);
};
