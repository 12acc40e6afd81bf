import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { DataValidation, Row as ExcelRow, Workbook, Worksheet } from "exceljs";
import { dateOf, fillZelle, footerText, MARGINS } from "../../excel-cells.ts";
import { loadExceljs } from "../../load-exceljs.ts";
import { A4_QUER } from "../../page.ts";
import { germanDay, printable } from "../../safe-text.ts";
import type { Look } from "./looks.ts";
import type { Eingabe, Mappe, Row, Sheet, Wert } from "./sheet.ts";

// Review workbooks by exceljs: cells, looks, choices, print set-up. Charts, tables and names come afterwards.

const NO_LOOK: Look = {};

const isFormel = (wert: Wert) => typeof wert === "object" && wert !== null && "formel" in wert;

const fillCell = (row: ExcelRow, column: number, wert: Wert, look: Look): void => {
  if (!isFormel(wert)) {
    fillZelle(row, column, wert, { text: look, day: look, number: look });
    return;
  }
  const cell = row.getCell(column);
  cell.value = { formula: wert.formel, result: wert.ergebnis };
  cell.style = look;
};

const writeRow = (sheet: Worksheet, number: number, { werte, looks, height, merged }: Row, breaks: boolean): void => {
  const row = sheet.getRow(number);
  for (const [index, wert] of werte.entries()) {
    const look = looks[index];
    // what has no look is no cell, so that a title can reach over it
    if (look !== undefined || wert !== null) fillCell(row, index + 1, wert, look ?? NO_LOOK);
  }
  if (breaks) row.addPageBreak();
  if (merged !== undefined) sheet.mergeCells(number, merged[0], number, merged[1]);
  row.height = height;
  row.commit();
};

const validationOf = ({ regel, titel, hinweis }: Eingabe): DataValidation => {
  const prompt = { allowBlank: true, showInputMessage: true, promptTitle: titel, prompt: hinweis };
  const refusal = { showErrorMessage: true, errorStyle: "stop", errorTitle: titel, error: hinweis };
  switch (regel.art) {
    case "liste":
      return { type: "list", formulae: [`"${regel.werte.join(",")}"`], ...prompt, ...refusal };
    case "datum":
      return { type: "date", operator: "greaterThan", formulae: [dateOf("2010-01-01")], ...prompt, ...refusal };
    case "laenge":
      // only a hint: a long thought isn't thrown away
      return { type: "textLength", operator: "lessThanOrEqual", formulae: [regel.hoechstens], ...prompt };
  }
};

// in exceljs since 1.0 and missing in its typings
interface WithValidations {
  readonly dataValidations: { readonly add: (range: string, validation: DataValidation) => void };
}

const addSheet = (workbook: Workbook, plan: Sheet, { fuss, stand }: Mappe): Worksheet => {
  const sheet = workbook.addWorksheet(plan.name, {
    views: [
      plan.frozen.rows + plan.frozen.columns === 0
        ? { state: "normal", showGridLines: false }
        : { state: "frozen", xSplit: plan.frozen.columns, ySplit: plan.frozen.rows, showGridLines: false },
    ],
    pageSetup: {
      ...A4_QUER,
      margins: MARGINS,
      ...(plan.printTitle === null ? {} : { printTitlesRow: `${plan.printTitle}:${plan.printTitle}` }),
    },
    headerFooter: {
      oddFooter: `&L&9 ${footerText(fuss)} · &A&C&9 Stand ${germanDay(stand)}&R&9 Seite &P von &N`,
    },
  });
  sheet.columns = plan.widths.map((width) => ({ width }));
  return sheet;
};

const writeSheet = (workbook: Workbook, plan: Sheet, mappe: Mappe): void => {
  const sheet = addSheet(workbook, plan, mappe);
  for (const [index, row] of plan.rows.entries()) writeRow(sheet, index + 1, row, plan.breaks.includes(index + 1));
  const { dataValidations } = sheet as unknown as WithValidations;
  for (const eingabe of plan.eingaben) dataValidations.add(eingabe.bereich, validationOf(eingabe));
  if (plan.filter !== null) sheet.autoFilter = plan.filter;
  sheet.commit();
};

/** The package as exceljs writes it, uncompressed: it is finished and zipped afterwards. */
export const writeSheets = async (mappe: Mappe): Promise<Buffer> => {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const stand = dateOf(mappe.stand);
  const options = { stream, useStyles: true, useSharedStrings: true, zip: { store: true } };
  const exceljs = await loadExceljs();
  const workbook = new exceljs.stream.xlsx.WorkbookWriter(options);
  Object.assign(workbook, {
    creator: "Verlauf",
    lastModifiedBy: "Verlauf",
    created: stand,
    modified: stand,
    title: printable(mappe.titel),
    description: printable(mappe.beschreibung),
    language: "de-DE",
    views: [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: "visible" }],
  });
  for (const plan of mappe.sheets) writeSheet(workbook, plan, mappe);
  await workbook.commit();
  return bytes;
};
