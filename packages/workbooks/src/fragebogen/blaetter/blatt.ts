import type { CellValue, Row, Style, Workbook, Worksheet } from "exceljs";
import { columnWidth, headerHeight } from "../../cell-size.ts";
import type { Spalte } from "../../liste.ts";
import { TONES } from "../../look.ts";
import { A4_QUER } from "../../page.ts";
import { cellText, printable, shortened } from "../../safe-text.ts";
import { AUSSEHEN } from "../aussehen.ts";
import type { Form } from "../form.ts";
import { luecke, ohneMarken } from "../luecken.ts";
import { kurzerZeitraum } from "../texte.ts";

// What the visible sheets have in common: paper, head, protection, colours beside words.

/** A column, and whether it is to be filled in or hidden. */
export interface Formspalte extends Spalte {
  readonly eingabe?: boolean;
  readonly versteckt?: boolean;
}

interface Validation {
  readonly type: "list" | "textLength" | "date";
  readonly operator?: "lessThanOrEqual" | "between";
  readonly formulae: readonly (string | number | Date)[];
  readonly hilfe: readonly [string, string];
  readonly fehler: string;
}

const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.7, header: 0.25, footer: 0.25 };
const FOOTER = 255;
const PAGE = "\nEnthält Sozialdaten – nur für den Dienstgebrauch · Seite &P von &N";

const ampersands = (text: string): string => printable(ohneMarken(text)).replace(/\s+/g, " ").replaceAll("&", "&&");

const footer = (kennzeichnung: string): string => {
  const start = "&C&8 ";
  return start + shortened(ampersands(kennzeichnung), FOOTER - start.length - PAGE.length).replace(/&…$/, "…") + PAGE;
};

export const addBlatt = (
  workbook: Workbook,
  name: string,
  { katalog, zeitraum }: Form,
  frozen: { readonly columns: number; readonly rows: number; readonly cell: string } | null,
): Worksheet =>
  workbook.addWorksheet(name, {
    views: [
      frozen === null
        ? { state: "normal", activeCell: "A1", showGridLines: false }
        : {
            state: "frozen",
            xSplit: frozen.columns,
            ySplit: frozen.rows,
            activeCell: frozen.cell,
            showGridLines: false,
          },
    ],
    pageSetup: {
      ...A4_QUER,
      margins: MARGINS,
      ...(frozen === null ? {} : { printTitlesRow: "1:1" }),
    },
    headerFooter: {
      oddHeader: `&L&9 ${luecke("kopfzeile")}&R&9 ${name} · ${ampersands(kurzerZeitraum(zeitraum))}`,
      oddFooter: footer(katalog.kennzeichnung),
    },
  });

/** Columns and their heads in row 1, where programs outside look for them. */
export const setColumns = (sheet: Worksheet, spalten: readonly Formspalte[]): void => {
  sheet.columns = spalten.map((spalte) => ({ width: columnWidth(spalte), hidden: spalte.versteckt === true }));
  const row = sheet.getRow(1);
  for (const [index, { kopf, art, eingabe }] of spalten.entries())
    put(
      row,
      index + 1,
      kopf,
      eingabe === true ? AUSSEHEN.inputHead : art === "zahl" ? AUSSEHEN.headNumber : AUSSEHEN.head,
    );
  row.height = headerHeight(spalten);
};

export const put = (row: Row, column: number, value: CellValue, look: Partial<Style>): void => {
  const cell = row.getCell(column);
  cell.value = value;
  cell.style = look;
};

/** A text that is the same in all questionnaires of this form. */
export const fest = (text: string): string => cellText(ohneMarken(text));

/** Protection against accidents: without a password, and open to what helps reading and writing. */
export const protect = (sheet: Worksheet): Promise<void> =>
  sheet.protect("", {
    objects: false,
    scenarios: false,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  });

// exceljs has it and its typings forget it; by range, since a rule per cell would make the file ten times as large
const validations = (sheet: Worksheet): { readonly add: (range: string, rule: object) => void } =>
  (sheet as unknown as { readonly dataValidations: { readonly add: (range: string, rule: object) => void } })
    .dataValidations;

export const addValidation = (sheet: Worksheet, range: string, { hilfe, fehler, ...rule }: Validation): void =>
  validations(sheet).add(range, {
    ...rule,
    allowBlank: true,
    showInputMessage: true,
    promptTitle: hilfe[0],
    prompt: hilfe[1],
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: hilfe[0],
    error: fehler,
  });

/** Colours cells by what they or a cell beside them say; the first rule that is true holds. */
export const addColours = (
  sheet: Worksheet,
  range: string,
  rules: readonly (readonly [string, keyof typeof TONES])[],
  firstPriority: number,
): void =>
  sheet.addConditionalFormatting({
    ref: range,
    rules: rules.map(([formula, ton], index) => ({
      type: "expression",
      priority: firstPriority + index,
      formulae: [formula],
      style: {
        font: { bold: ton === "warnung", color: { argb: TONES[ton].ink } },
        fill: { type: "pattern", pattern: "solid", bgColor: { argb: TONES[ton].paper } },
      },
    })),
  });
