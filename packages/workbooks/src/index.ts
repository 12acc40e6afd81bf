export { writeCsv } from "./csv.ts";
export { fragebogenDatei, namensteil } from "./fragebogen/dateiname.ts";
export type { Fragebogen, Fragebogenfall, Fragebogenkennung } from "./fragebogen/fragebogen.ts";
export { createFragebogenschreiber, type Fragebogenschreiber } from "./fragebogen/schreiber.ts";
export { type Auftrag, type Geschrieben, writeFrageboegen } from "./fragebogen/write-frageboegen.ts";
export type { Blatt, Liste, Spalte, Tag, Ton, Zelle } from "./liste.ts";
export { writeListe } from "./workbook.ts";
