import { boxOf } from "./box.ts";
import { attribute, decoded, elements, type SheetRead, type WorkbookRead } from "./read-workbook.ts";

// Test tool: what the counting formulas of a workbook come to, counted anew and without Excel.

interface Recounted {
  readonly place: string;
  readonly formula: string;
  readonly cached: string;
  readonly counted: string;
}

const inner = (element: string): string => decoded(element.replace(/^<[^>]*>|<\/[^>]*>$/g, ""));

/** Texts of the cells by place; a sheet of 18,000 answers is read once. */
const textsOf = (sheet: SheetRead): ReadonlyMap<string, string> =>
  new Map(sheet.rows.flatMap(({ cells }) => cells.map(({ ref, value }) => [ref, decoded(value ?? "")] as const)));

const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

const isAll = (values: readonly boolean[]): boolean => values.every(Boolean);

const split = (list: string): readonly string[] => list.match(/(?:"(?:[^"]|"")*"|[^,"])+/g) ?? [];

const unquoted = (text: string): string | undefined => /^"(.*)"$/s.exec(text)?.[1]?.replaceAll('""', '"');

/** Counts anew what each formula with COUNTIFS or SUMPRODUCT counts. */
export const recount = (book: WorkbookRead): readonly Recounted[] => {
  const texts = new Map(book.sheets.map((sheet) => [sheet.name, textsOf(sheet)]));
  const ranges = new Map(
    elements(book.parts.get("xl/workbook.xml") ?? "", "definedName").map((name) => [
      attribute(name, "name") ?? "",
      rangeOf(inner(name), texts),
    ]),
  );

  const countifs = (list: string, own: ReadonlyMap<string, string>): number => {
    const parts = split(list);
    const conditions = parts.flatMap((name, index) => {
      if (index % 2 === 1) return [];
      const criterion = parts[index + 1] ?? "";
      const text = unquoted(criterion) ?? own.get(criterion.replaceAll("$", "")) ?? "";
      const cells = ranges.get(name) ?? [];
      return [
        text.startsWith("*") ? cells.map((cell) => cell.endsWith(text.slice(1))) : cells.map((cell) => cell === text),
      ];
    });
    return countRows(conditions);
  };

  const sumproduct = (product: string, own: ReadonlyMap<string, string>): number =>
    countRows(
      [...product.matchAll(/\((?:RIGHT\((\w+),\d+\)="(\w+)"|(\w+)=([^)]+))\)/g)].map(
        ([, endName, end = "", name = "", right = ""]) =>
          endName === undefined
            ? (ranges.get(name) ?? []).map((cell) => cell === (unquoted(right) ?? own.get(right.replaceAll("$", ""))))
            : (ranges.get(endName) ?? []).map((cell) => cell.endsWith(end)),
      ),
    );

  return book.sheets.flatMap((sheet) => {
    const own = texts.get(sheet.name) ?? new Map<string, string>();
    return elements(sheet.xml, "c").flatMap((cell) => {
      const formula = inner(elements(cell, "f")[0] ?? "");
      if (!/COUNTIFS|SUMPRODUCT/.test(formula)) return [];
      const numbers = formula
        .replace(/COUNTIFS\(((?:"[^"]*"|[^)])*)\)/g, (_, list: string) => String(countifs(list, own)))
        .replace(/SUMPRODUCT\(1\*((?:\((?:RIGHT\(\w+,\d+\)="\w+"|[^()]+)\)\*?)+)\)/g, (_, product: string) =>
          String(sumproduct(product, own)),
        );
      const place = `${sheet.name}!${attribute(cell, "r")}`;
      return [{ place, formula, cached: inner(elements(cell, "v")[0] ?? ""), counted: shown(numbers) }];
    });
  });
};

/** "7", or of `IF(3+7=0,"–",7&" von "&(3+7))` "7 von 10". */
const shown = (formula: string): string => {
  const [, one = "", other = "", part = ""] = /^IF\((\d+)\+(\d+)=0,"–",(\d+)&" von "&\(\1\+\2\)\)$/.exec(formula) ?? [];
  if (one === "") return formula;
  const whole = Number(one) + Number(other);
  return whole === 0 ? "–" : `${part} von ${whole}`;
};

const rangeOf = (ref: string, texts: ReadonlyMap<string, ReadonlyMap<string, string>>): readonly string[] => {
  const [, sheet = "", range = ""] = /^'(.+)'!(.+)$/.exec(ref) ?? [];
  const box = boxOf(range);
  const cells: string[] = [];
  if (box === undefined) return cells;
  for (let column = box.columns[0]; column <= box.columns[1]; column++)
    for (let row = box.rows[0]; row <= box.rows[1]; row++)
      cells.push(texts.get(sheet)?.get(`${letters(column)}${row}`) ?? "");
  return cells;
};

const countRows = (conditions: readonly (readonly boolean[])[]): number =>
  (conditions[0] ?? []).filter((_, row) => isAll(conditions.map((condition) => condition[row] === true))).length;
