import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import type { Workbook, Worksheet } from "exceljs";
import { columnWidth, headerHeight, heightOf, rowHeight } from "./cell-size.ts";
import { dateOf, fillText, fillZelle, footerText, MARGINS, type ZelleLooks } from "./excel-cells.ts";
import type { Liste, Spalte, Zelle } from "./liste.ts";
import { loadExceljs } from "./load-exceljs.ts";
import { LOOK, TONES } from "./look.ts";
import { A4_QUER } from "./page.ts";
import { germanDay, printable } from "./safe-text.ts";
import type { SheetPlan } from "./sheet-plan.ts";

// Lists by exceljs. The library is frozen; what it cannot do is added to its package afterwards.

const ROWS_AT_A_TIME = 500;

const looksOf = (zelle: Zelle, umbruch: boolean): ZelleLooks => ({
  text: umbruch ? LOOK.wrapped : LOOK.text,
  day: LOOK.day,
  number: Number.isInteger(zelle) ? LOOK.integer : LOOK.decimal,
});

const writeHead = (sheet: Worksheet, { blatt, headRow }: SheetPlan): void => {
  const title = sheet.getRow(1);
  fillText(title, 1, blatt.titel, LOOK.title);
  title.height = 24;
  for (const [index, text] of blatt.untertitel.entries()) {
    const row = sheet.getRow(index + 2);
    fillText(row, 1, text, LOOK.subtitle);
    row.height = heightOf(1);
  }
  const head = sheet.getRow(headRow);
  for (const [index, { kopf, art }] of blatt.spalten.entries()) fillText(head, index + 1, kopf, LOOK.head[art]);
  head.height = headerHeight(blatt.spalten);
  head.commit();
};

const writeRows = async (sheet: Worksheet, { blatt: { spalten, zeilen }, headRow }: SheetPlan): Promise<void> => {
  for (const [index, zeile] of zeilen.entries()) {
    const row = sheet.getRow(headRow + 1 + index);
    for (const [column, { umbruch }] of spalten.entries()) {
      const zelle = zeile[column] ?? null;
      fillZelle(row, column + 1, zelle, looksOf(zelle, umbruch === true));
    }
    row.height = rowHeight(spalten, zeile);
    row.commit();
    // lets the zip take what is there; else a long sheet piles up in memory
    if (index % ROWS_AT_A_TIME === 0) await setImmediate();
  }
  if (zeilen.length > 0) return;
  const row = sheet.getRow(headRow + 1);
  fillText(row, 1, "Keine Einträge.", LOOK.subtitle);
  row.height = heightOf(1);
  row.commit();
};

const colourWords = (sheet: Worksheet, spalten: readonly Spalte[], first: number, last: number): void => {
  let priority = 0;
  for (const [index, { farben }] of spalten.entries()) {
    const words = Object.entries(farben ?? {});
    if (words.length === 0) continue;
    const letter = sheet.getColumn(index + 1).letter;
    sheet.addConditionalFormatting({
      ref: `${letter}${first}:${letter}${last}`,
      rules: words.map(([word, ton]) => ({
        type: "cellIs",
        operator: "equal",
        priority: ++priority,
        formulae: [`"${word.replaceAll('"', '""')}"`],
        style: {
          font: { bold: ton === "warnung", color: { argb: TONES[ton].ink } },
          fill: { type: "pattern", pattern: "solid", bgColor: { argb: TONES[ton].paper } },
        },
      })),
    });
  }
};

const addSheet = (workbook: Workbook, plan: SheetPlan, liste: Liste): Worksheet => {
  const { blatt, headRow, name } = plan;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", xSplit: blatt.spalten.length > 1 ? 1 : 0, ySplit: headRow, showGridLines: false }],
    pageSetup: {
      ...A4_QUER,
      margins: MARGINS,
      printTitlesRow: `${headRow}:${headRow}`,
    },
    headerFooter: {
      oddFooter: `&L&9 ${footerText(liste.titel)}&C&9 Stand ${germanDay(liste.stand)}&R&9 Seite &P von &N`,
    },
  });
  sheet.columns = blatt.spalten.map((spalte) => ({ width: columnWidth(spalte) }));
  return sheet;
};

const writeSheet = async (workbook: Workbook, plan: SheetPlan, liste: Liste): Promise<void> => {
  const sheet = addSheet(workbook, plan, liste);
  const { blatt, headRow } = plan;
  const lastRow = headRow + blatt.zeilen.length;
  writeHead(sheet, plan);
  await writeRows(sheet, plan);
  if (blatt.zeilen.length > 0) {
    sheet.autoFilter = { from: { row: headRow, column: 1 }, to: { row: lastRow, column: blatt.spalten.length } };
    colourWords(sheet, blatt.spalten, headRow + 1, lastRow);
  }
  sheet.commit();
};

/** The package as exceljs writes it. */
export const writeWorkbook = async (liste: Liste, plans: readonly SheetPlan[]): Promise<Buffer> => {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const stand = dateOf(liste.stand);
  const exceljs = await loadExceljs();
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  Object.assign(workbook, {
    creator: "Verlauf",
    lastModifiedBy: "Verlauf",
    created: stand,
    modified: stand,
    title: printable(liste.titel),
    description: printable(liste.beschreibung),
    // the typings leave it out
    language: "de-DE",
    views: [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: "visible" }],
  });
  for (const plan of plans) await writeSheet(workbook, plan, liste);
  await workbook.commit();
  return bytes;
};
