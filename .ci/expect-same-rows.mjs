// Compares the CSV list with what LibreOffice saved of the workbook's sheets: the same customers with the same cells.
import { deepStrictEqual, ok } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const { parse } = createRequire(resolve("packages/intake/package.json"))("csv-parse/sync");
const [list, sheets] = process.argv.slice(2);
const read = (file) => parse(readFileSync(file), { bom: true, delimiter: ";", relax_column_count: true });

const [head, ...own] = read(list);
const found = readdirSync(sheets).flatMap((name) => {
  const rows = read(join(sheets, name));
  const first = rows.findIndex((row) => row[0] === head[0]);
  ok(first >= 0, `${name} has no head`);
  return rows
    .slice(first + 1)
    .filter((row) => row[0] !== "")
    .map((row) => cellsOf(rows[first], row));
});

// by head, since the workbook leaves out columns that are empty throughout; a number's thousands are for the eye
function cellsOf(heads, row) {
  const cells = head.map((name) => row[heads.indexOf(name)] ?? "");
  return cells.map((cell) => (/^\d{1,3}([.,]\d{3})+$/.test(cell) ? cell.replace(/[.,]/g, "") : cell));
}

const byNumber = (rows) => new Map(rows.map((row) => [row[0], row]));
deepStrictEqual(byNumber(found), byNumber(own));
console.log(`${own.length} rows, the same in LibreOffice`);
