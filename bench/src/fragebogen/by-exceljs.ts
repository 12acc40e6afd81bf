// biome-ignore lint/correctness/noUnresolvedImports: a CommonJS module, whose exports Node gives as the default
import exceljs, { type CellValue, type DataValidation, type Style, type Worksheet } from "exceljs";

// The same questionnaire by exceljs alone: what stands in ours is read once and put into a new workbook each time.

interface CellPlan {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly style: Partial<Style>;
}

interface SheetPlan {
  readonly from: Worksheet;
  readonly widths: readonly { readonly width: number; readonly hidden: boolean }[];
  readonly heights: readonly (readonly [number, number])[];
  readonly cells: readonly CellPlan[];
  readonly validations: readonly (readonly [string, DataValidation])[];
}

// both are missing in the typings
type Rest = Worksheet & {
  readonly dataValidations: {
    readonly model: Readonly<Record<string, DataValidation>>;
    readonly add: (range: string, rule: DataValidation) => void;
  };
  readonly conditionalFormattings: readonly Parameters<Worksheet["addConditionalFormatting"]>[0][];
};
const rest = (sheet: Worksheet): Rest => sheet as Rest;

const DEFAULT_WIDTH = 9;

/** Ranges as they were written; reading gives the rule of a range to each of its cells. */
const rangesOf = (sheet: Worksheet): readonly (readonly [string, DataValidation])[] => {
  const ranges = new Map<DataValidation, readonly [string, string]>();
  for (const [address, rule] of Object.entries(rest(sheet).dataValidations.model))
    ranges.set(rule, [ranges.get(rule)?.[0] ?? address, address]);
  return [...ranges].map(([rule, [first, last]]) => [`${first}:${last}`, rule]);
};

const planOf = (sheet: Worksheet): SheetPlan => {
  const cells: CellPlan[] = [];
  const heights: (readonly [number, number])[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    heights.push([number, row.height]);
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells.push({ row: number, column, value: cell.value, style: cell.style });
    });
  });
  const widths = Array.from({ length: sheet.columnCount }, (_, index) => {
    const { width, hidden } = sheet.getColumn(index + 1);
    return { width: width ?? DEFAULT_WIDTH, hidden: hidden === true };
  });
  return { from: sheet, widths, heights, cells, validations: rangesOf(sheet) };
};

const addSheet = async (workbook: exceljs.Workbook, plan: SheetPlan): Promise<void> => {
  const { from, widths, heights, cells, validations } = plan;
  const { name, state, views, pageSetup, headerFooter, autoFilter } = from;
  const sheet = workbook.addWorksheet(name, { state, views, pageSetup, headerFooter });
  sheet.columns = widths.map((column) => ({ ...column }));
  for (const { row, column, value, style } of cells) {
    const cell = sheet.getRow(row).getCell(column);
    cell.value = value;
    cell.style = style;
  }
  for (const [number, height] of heights) sheet.getRow(number).height = height;
  if (autoFilter !== undefined && autoFilter !== null) sheet.autoFilter = autoFilter;
  for (const [range, rule] of validations) rest(sheet).dataValidations.add(range, rule);
  for (const format of rest(from).conditionalFormattings) sheet.addConditionalFormatting(format);
  await sheet.protect("", { formatColumns: true, formatRows: true, sort: true, autoFilter: true });
};

export interface ByExceljs {
  readonly write: () => Promise<Buffer>;
  readonly cells: number;
}

/** What writes the workbook that these bytes hold; names of long ranges would cost exceljs more than all the cells. */
export const byExceljs = async (
  bytes: Uint8Array,
  { names: withNames }: { readonly names: boolean } = { names: true },
): Promise<ByExceljs> => {
  const ours = new exceljs.Workbook();
  await ours.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const plans = ours.worksheets.map(planOf);
  const names = withNames ? ours.definedNames.model.filter(({ name }) => !name.startsWith("_xlnm")) : [];
  return {
    cells: plans.reduce((sum, { cells }) => sum + cells.length, 0),
    write: async () => {
      const workbook = new exceljs.Workbook();
      Object.assign(workbook, { creator: "Verlauf", title: ours.title, language: "de-DE" });
      for (const plan of plans) await addSheet(workbook, plan);
      for (const { name, ranges } of names) for (const range of ranges) workbook.definedNames.add(range, name);
      return Buffer.from(await workbook.xlsx.writeBuffer());
    },
  };
};
