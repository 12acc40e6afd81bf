export { writeCsv } from "./csv.ts";
export type { Blatt, Liste, Spalte, Tag, Ton, Zelle } from "./liste.ts";
export { writeListe } from "./workbook.ts";
