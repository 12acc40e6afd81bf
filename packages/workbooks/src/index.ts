export type {
  Auskunftsabschnitt,
  Auskunftsdokument,
  Auskunftstabelle,
  Auskunftsteil,
} from "./auskunft/auskunftsdokument.ts";
export { writeAuskunft } from "./auskunft/write-auskunft.ts";
export { writeAussenmappe } from "./auswertung/aussenmappe.ts";
export type { Aussenmappe, Falltext, Innenmappe, Mappenkopf, Mappenprotokoll } from "./auswertung/auswertungsmappe.ts";
export { writeAuswertungsmappe } from "./auswertung/innenmappe.ts";
export { type GeleseneHandlungsfelder, leseHandlungsfelder } from "./auswertung/lese-handlungsfelder.ts";
export { writeCsv } from "./csv.ts";
export { fragebogenDatei, namensteil } from "./fragebogen/dateiname.ts";
export type { Fragebogen, Fragebogenfall, Fragebogenkennung } from "./fragebogen/fragebogen.ts";
export { fuelleAus } from "./fragebogen/fuelle-aus.ts";
export { createFragebogenschreiber, type Fragebogenschreiber } from "./fragebogen/schreiber.ts";
export {
  type Auftrag,
  type Fragebogenfaeden,
  type Geschrieben,
  openFragebogenfaeden,
  writeFrageboegen,
} from "./fragebogen/write-frageboegen.ts";
export type { Blatt, Liste, Spalte, Tag, Ton, Zelle } from "./liste.ts";
export {
  type Auskunftsinhalt,
  protokollzahlenAsCsv,
  writeProtokollauskunft,
} from "./protokoll/protokollauskunft.ts";
export { type Erkennungsergebnis, erkenne } from "./rueckgabe/erkenne.ts";
export { erkenneAnZeilen } from "./rueckgabe/erkenne-an-zeilen.ts";
export { readFremdmappe } from "./rueckgabe/fremdmappe.ts";
export { closeLeser, leseMappe } from "./rueckgabe/lese-mappe.ts";
export { leseRueckgabe, type Zuordnungsziel } from "./rueckgabe/lese-rueckgabe.ts";
export type {
  Erkennung,
  Fremdblatt,
  Fremdmappe,
  Fremdzelle,
  Leseergebnis,
  Rueckgabe,
  Zellenmeldung,
} from "./rueckgabe/rueckgabe.ts";
export { writeListe } from "./workbook.ts";
export { writeZip, zipPart } from "./zip-package.ts";
