import type { Workbook, Worksheet } from "exceljs";
import { heightOf, rowHeight } from "../../cell-size.ts";
import type { Spalte } from "../../liste.ts";
import { AUSSEHEN, PROSE, TITLE } from "../aussehen.ts";
import type { Form } from "../form.ts";
import { luecke } from "../luecken.ts";
import { BLATT, GEPRUEFT_DURCH } from "../spalten.ts";
import { anleitung, EINGABEHILFEN } from "../texte.ts";
import { addBlatt, addValidation, fest, protect, put } from "./blatt.ts";
import { summenzeile } from "./fortschritt.ts";

const SPALTEN: readonly Spalte[] = [
  { kopf: "", art: "text", breite: 22, umbruch: true },
  { kopf: "", art: "text", breite: 112, umbruch: true },
];

/** What stands at the head of the sheet: its label, and the gap's name where it differs between questionnaires. */
export const KOPFZEILEN = [
  ["Dienststelle", "haus"],
  ["Bereich", "bereich"],
  ["Bogen für", "bezeichnung"],
  ["Umfang", "umfang"],
  ["Grundlage", "regel"],
  ["Erstellt am", "erzeugt"],
  ["Rückgabe bis", "rueckgabe"],
  [GEPRUEFT_DURCH, "geprueft"],
  ["Vertretung", "vertretung"],
] as const;

const FIRST = 3;

/** The row of a gap in the head of the sheet. */
export const kopfzeileOf = (name: (typeof KOPFZEILEN)[number][1]): number =>
  FIRST + KOPFZEILEN.findIndex(([, other]) => other === name);

/** The row of the progress. */
export const FORTSCHRITTZEILE = FIRST + KOPFZEILEN.length;

export const hinweisHeight = (label: string, text: string): number => rowHeight(SPALTEN, [label, text]) + 3;

const addLine = (sheet: Worksheet, number: number, label: string, text: string): void => {
  const row = sheet.getRow(number);
  put(row, 1, label, AUSSEHEN.label);
  put(row, 2, fest(text), AUSSEHEN.prose);
  row.height = hinweisHeight(label, text);
};

const addHead = (sheet: Worksheet): void => {
  const title = sheet.getRow(1);
  put(title, 1, luecke("titel"), TITLE);
  title.height = 26;
  for (const [index, [label, name]] of KOPFZEILEN.entries()) {
    const row = sheet.getRow(FIRST + index);
    put(row, 1, label, AUSSEHEN.label);
    put(row, 2, luecke(name), name === "geprueft" ? AUSSEHEN.input : PROSE);
    row.height = heightOf(1) + 3;
  }
  addValidation(sheet, `B${kopfzeileOf("geprueft")}`, {
    type: "list",
    formulae: ["Liste_Pruefende"],
    hilfe: EINGABEHILFEN.geprueft,
    fehler: "Bitte „Teamleitung“ oder „Vertretung“ wählen.",
  });
};

const addProgress = (sheet: Worksheet, form: Form): void => {
  const row = sheet.getRow(FORTSCHRITTZEILE);
  const total = summenzeile(form);
  const formula = `Fortschritt!B${total}&" von "&Fortschritt!C${total}&" Fragen beantwortet, "&Fortschritt!F${total}`;
  put(row, 1, "Fortschritt", AUSSEHEN.label);
  put(row, 2, { formula, result: "0" }, AUSSEHEN.prose);
  row.height = heightOf(1) + 3;
};

/** Who, what and until when; then how it is done. */
export const addHinweise = async (workbook: Workbook, form: Form): Promise<void> => {
  const sheet = addBlatt(workbook, BLATT.hinweise, form, null);
  sheet.pageSetup.fitToHeight = 1;
  sheet.columns = SPALTEN.map(({ breite }) => ({ width: breite }));
  addHead(sheet);
  addProgress(sheet, form);
  const { titel, version, kennzeichnung } = form.katalog;
  addLine(sheet, FORTSCHRITTZEILE + 1, "Fragenkatalog", `${titel}, Fassung ${version}. ${kennzeichnung}`);
  const heading = sheet.getRow(FORTSCHRITTZEILE + 3);
  put(heading, 1, "So füllen Sie die Mappe aus", AUSSEHEN.section);
  heading.height = 22;
  for (const [index, [label, text]] of anleitung(form).entries())
    addLine(sheet, FORTSCHRITTZEILE + 4 + index, label, text);
  await protect(sheet);
};
