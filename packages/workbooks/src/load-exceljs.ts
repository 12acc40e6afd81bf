// biome-ignore lint/correctness/noUnresolvedImports: a CommonJS module, whose exports Node gives as the default
import type exceljs from "exceljs";

/** exceljs, when the first workbook is written: loading it takes longer than most commands, which write none. */
export const loadExceljs = async (): Promise<typeof exceljs> => (await import("exceljs")).default;
