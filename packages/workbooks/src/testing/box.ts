// Test tool: the cells that a reference names.

export interface Box {
  readonly columns: readonly [number, number];
  readonly rows: readonly [number, number];
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export const boxOf = (ref: string): Box | undefined => {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(ref);
  const [, left = "", top = "", right = left, bottom = top] = match ?? [];
  return match === null
    ? undefined
    : { columns: [columnNumber(left), columnNumber(right)], rows: [Number(top), Number(bottom)] };
};
